/* cli.h: the program: a table of subcommands, one file each. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "isnad.h"

enum { EXIT_DONE = 0, EXIT_SOME_FAILED = 1, EXIT_WRONG_USAGE = 2, EXIT_INTERRUPTED = 130 };

typedef struct {
    const char *name, *summary;
    int (*run)(int argc, char **argv); /* argv[0] is the subcommand */
} subcommand;

extern const subcommand subcommands[];

int cmd_read(int argc, char **argv);
int cmd_explain(int argc, char **argv);
int cmd_compile(int argc, char **argv);
int cmd_unknown(int argc, char **argv);
int cmd_score(int argc, char **argv);
int cmd_ingest(int argc, char **argv);
int cmd_ask(int argc, char **argv);
int cmd_export(int argc, char **argv);
int cmd_serve(int argc, char **argv);

/* The engine, or NULL after a word on stderr. */
isnad_engine *cli_engine(const char *image);
int cli_usage(const char *command, const char *problem, const char *what);
bool cli_colour(FILE *f);
bool cli_is_day(const char *s); /* YYYY-MM-DD of a real day */
bool cli_number(const char *s, long least, long most, long *value);

#endif
