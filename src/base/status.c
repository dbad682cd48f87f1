/* status.c: error codes to sentences, the one place. */
#include "isnad.h"

const char *isnad_strerror(isnad_status status)
{
    switch (status) {
    case ISNAD_OK: return "done";
    case ISNAD_ENOMEM: return "out of memory";
    case ISNAD_EIO: return "cannot read";
    case ISNAD_EIMAGE: return "not a language image of this version, or damaged";
    case ISNAD_ETABLE: return "the language tables have mistakes";
    case ISNAD_EJSON: return "not a document in JSON";
    case ISNAD_EDATE: return "not a date of the form YYYY-MM-DD";
    case ISNAD_ETOOBIG: return "larger than a document may be (1 GiB)";
    case ISNAD_EUSAGE: return "wrong arguments";
    }
    return "unknown error";
}
