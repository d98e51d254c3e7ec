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
    float *shares);                                                                                  \
  size_t NAMED(share_float_rows)(                                                                    \
    const float *logits, size_t rows, size_t columns, double scale, float *shares);                  \
  size_t NAMED(log_float_rows)(                                                                      \
    const float *logits, size_t rows, size_t columns, const softmax_float_weights *weights,          \
    double temperature, float *logs, float *sums);                                                   \
  size_t NAMED(add_weights_below)(                                                                   \
    const double *logits, size_t count, double maximum, const softmax_weights *weights, double *sum, \
    double *lost);                                                                                   \
  void NAMED(write_logs)(                                                                            \
    const double *logits, size_t count, const softmax_logit_shift *shift, double *logs);             \
  double NAMED(sum_floats_below)(                                                                    \
    const float *logits, size_t count, const softmax_float_weights *weights, size_t *ties);          \
  void NAMED(write_float_logs)(                                                                      \
    const float *logits, size_t count, const softmax_logit_shift *shift, float *logs);

#define AVX2(name) softmax_avx2_##name
#define AVX512(name) softmax_avx512_##name

DECLARE(AVX2)
DECLARE(AVX512)

#endif
