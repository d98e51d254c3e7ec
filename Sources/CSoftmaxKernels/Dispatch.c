#include "CSoftmaxKernels.h"

#if defined(__x86_64__)

#include "Loops.h"

bool softmax_has(softmax_registers registers) {
  __builtin_cpu_init();
  switch (registers) {
    case softmax_avx2:
      return __builtin_cpu_supports("avx2");
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

#endif
