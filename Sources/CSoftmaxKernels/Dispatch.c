#include "CSoftmaxKernels.h"

#if defined(__x86_64__)

#include "Loops.h"

bool softmax_has(softmax_registers registers) {
  __builtin_cpu_init();
  switch (registers) {
    case softmax_avx2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case softmax_avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl");
  }
  return false;
}

#define CALL(name, ...) \
  (registers == softmax_avx512 ? AVX512(name)(__VA_ARGS__) : AVX2(name)(__VA_ARGS__))

double softmax_largest(softmax_registers registers, const double *entries, size_t count) {
  return CALL(largest, entries, count);
}

float softmax_largest_float(softmax_registers registers, const float *entries, size_t count) {
  return CALL(largest_float, entries, count);
}

void softmax_add_weights(
  softmax_registers registers, const double *logits, size_t count, const softmax_weights *weights,
  double *excess, double *sum, double *lost
) {
  CALL(add_weights, logits, count, weights, excess, sum, lost);
}

void softmax_write_shares(
  softmax_registers registers, const double *logits, size_t count, const softmax_weights *weights,
  const softmax_quotient *quotient, double *shares
) {
  CALL(write_shares, logits, count, weights, quotient, shares);
}

void softmax_share_floats(
  softmax_registers registers, const float *logits, size_t count, const softmax_float_weights *weights,
  double *kept, float *shares
) {
  CALL(share_floats, logits, count, weights, kept, shares);
}

size_t softmax_share_float_rows(
  softmax_registers registers, const float *logits, size_t rows, size_t columns, double scale, float *shares
) {
  return CALL(share_float_rows, logits, rows, columns, scale, shares);
}

size_t softmax_add_weights_below(
  softmax_registers registers, const double *logits, size_t count, double maximum,
  const softmax_weights *weights, double *sum, double *lost
) {
  return CALL(add_weights_below, logits, count, maximum, weights, sum, lost);
}

void softmax_write_logs(
  softmax_registers registers, const double *logits, size_t count, const softmax_logit_shift *shift,
  double *logs
) {
  CALL(write_logs, logits, count, shift, logs);
}

double softmax_sum_floats_below(
  softmax_registers registers, const float *logits, size_t count, const softmax_float_weights *weights,
  size_t *ties
) {
  return CALL(sum_floats_below, logits, count, weights, ties);
}

void softmax_write_float_logs(
  softmax_registers registers, const float *logits, size_t count, const softmax_logit_shift *shift,
  float *logs
) {
  CALL(write_float_logs, logits, count, shift, logs);
}

size_t softmax_log_float_rows(
  softmax_registers registers, const float *logits, size_t rows, size_t columns,
  const softmax_float_weights *weights, double temperature, float *logs, float *sums
) {
  return CALL(log_float_rows, logits, rows, columns, weights, temperature, logs, sums);
}

#endif
