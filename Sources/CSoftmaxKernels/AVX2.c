#if defined(__x86_64__)

#include <math.h>
#include <stdint.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "Loops.h"
#define NAMED AVX2
#include "Loops.inc"
#pragma clang attribute pop

#endif
