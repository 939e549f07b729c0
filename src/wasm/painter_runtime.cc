// The math functions that round corners need. Every browser has them; the library's own would be 4
// KB of code and tables.

#include "wasm/abi.h"

extern "C" {

GUIDED_HELP_IMPORT("Math", sin)
double guided_help_sin(double angle);
GUIDED_HELP_IMPORT("Math", cos)
double guided_help_cos(double angle);
GUIDED_HELP_IMPORT("Math", acos)
double guided_help_acos(double cosine);

float sinf(float angle) { return static_cast<float>(guided_help_sin(angle)); }
float cosf(float angle) { return static_cast<float>(guided_help_cos(angle)); }
float acosf(float cosine) { return static_cast<float>(guided_help_acos(cosine)); }

}  // extern "C"
