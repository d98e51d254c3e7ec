#if defined(__x86_64__)

#include <math.h>
#include <stdint.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl"))), apply_to = function)
#include "Loops.h"
#define NAMED AVX512
#include "Loops.inc"
#pragma clang attribute pop

#endif
