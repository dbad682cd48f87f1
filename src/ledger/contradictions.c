/* contradictions.c: placeholder */
#include "inside.h"
bool finish_contradictions(ledger *l) { return l != NULL; }
