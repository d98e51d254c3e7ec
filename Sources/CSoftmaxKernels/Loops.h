// What `Loops.inc` defines, once for each kind of register.

#ifndef LOOPS_H
#define LOOPS_H

#include "CSoftmaxKernels.h"

#define DECLARE(NAMED)                                                                               \
  double NAMED(largest)(const double *entries, size_t count);                                        \
  float NAMED(largest_float)(const float *entries, size_t count);                                    \
  void NAMED(add_weights)(                                                                           \
    const double *logits, size_t count, const softmax_weights *weights, double *excess, double *sum, \
    double *lost);                                                                                   \
  void NAMED(write_shares)(                                                                          \
    const double *logits, size_t count, const softmax_weights *weights,                              \
    const softmax_quotient *quotient, double *shares);                                               \
  void NAMED(share_floats)(                                                                          \
    const float *logits, size_t count, const softmax_float_weights *weights, double *kept,           \
    float *shares);

#define AVX2(name) softmax_avx2_##name
#define AVX512(name) softmax_avx512_##name

DECLARE(AVX2)
DECLARE(AVX512)

#endif
