/* pool.h: documents of many files through N threads, taken in the order of the input.
 *
 *   files, folders --main thread--> ring of jobs --N threads: work()--> ring --main thread: take()-->
 *
 * A job's slot is free, filled, taken, done; the main thread fills free slots and takes done
 * ones in the order of filling, so the result is the same for any number of threads. While the
 * ring is full (512 documents, or 8 MiB of them) it works itself: it is one of the N. */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "input/input.h"

typedef struct {
    enum { JOB_FREE, JOB_FILLED, JOB_TAKEN, JOB_DONE } state;
    input_document doc;
    const char *file;
    void *result;  /* of work(); take() gives it back */
    size_t bytes;
    uint64_t held; /* bytes of the document, while it is in the ring */
    isnad_status status;
    char why[INPUT_WHY]; /* ISNAD_EJSON: what is wrong with the line */
} job;

typedef struct {
    const char *command; /* for messages */
    const isnad_engine *engine;
    long threads;        /* 1: in the main thread */
    input_kind kind;
    bool folders;        /* a folder stands for the files in it, in the order of their names */
    const char *date, *publisher; /* of documents that bring none, or NULL */
    /* In any of the threads: reads j->doc, sets j->result and j->bytes. */
    isnad_status (*work)(void *context, isnad_session *s, job *j);
    /* In the main thread, in order, for jobs whose status is ISNAD_OK. False: read no more. */
    bool (*take)(void *context, job *j);
    /* After every document, in the main thread; may be NULL. False: read no more. */
    bool (*tick)(void *context, uint64_t documents, uint64_t bytes);
    void *context;
} pool_plan;

/* Reads all files (none: standard input). Returns how many failures were told, each as
 * FILE:LINE: reason on standard error; -1: not one thread could be had. */
int pool_run(const pool_plan *plan, char **files, int nfiles);

#endif
