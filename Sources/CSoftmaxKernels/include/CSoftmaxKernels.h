// The loops over long rows in `Softmax`, for the wide registers of x86-64. They are those of
// `WeightFunction`, `WeightSum`, `LogitShift`, `DoubleKernel` and `FloatKernel` in Swift, operation by operation: eight
// lanes, nothing fused. What they compute, and how well, is told there; tests hold both to the same bits.
// On other processors nothing of this is needed, and nothing is compiled.
//
// Swift declares these functions again, in `WideLoops.swift`: a module that was imported would have to be
// found by the compiler of every lesson.

#ifndef C_SOFTMAX_KERNELS_H
#define C_SOFTMAX_KERNELS_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__x86_64__)

/// The registers that a loop is compiled for.
typedef enum {
  softmax_avx2,
  softmax_avx512,
} softmax_registers;

/// Whether this processor has such registers, and the system saves them.
bool softmax_has(softmax_registers registers);

/// The constants of `UnitWeights`, and behind them those that `TemperedWeights` has besides.
typedef struct {
  double floor;
  double shift;
  double reciprocal_of_log_of_two;
  double log_of_two;
  double log_of_two_remainder;
  // Not 0 for weights at a temperature.
  double reciprocal;
  double upper_reciprocal;
  double lower_reciprocal;
  double cutter;
} softmax_weights;

/// The constants of `FloatWeights`.
typedef struct {
  double maximum;
  double scale;
} softmax_float_weights;

/// What turns a weight into a share: the reciprocal of the total in two parts, and the largest share, which
/// entries that equal the maximum have.
typedef struct {
  double upper;
  double lower;
  double maximum;
  double bound;
} softmax_quotient;

/// The constants of `LogitShift`: a logarithm is (x − maximum) / temperature, less another in two parts.
typedef struct {
  double scale;
  double maximum;
  double temperature;
  double logarithm;
  double logarithm_rest;
} softmax_logit_shift;

/// The largest of at least 16 entries; NaN if there is one.
double softmax_largest(softmax_registers registers, const double *entries, size_t count);
float softmax_largest_float(softmax_registers registers, const float *entries, size_t count);

/// Adds the weights of some logits to a sum of eight lanes and to what its additions have lost, another
/// eight. The q of each weight is left in `excess`.
void softmax_add_weights(
  softmax_registers registers, const double *logits, size_t count, const softmax_weights *weights,
  double *excess, double *sum, double *lost);

/// Replaces the q of each weight by its share.
void softmax_write_shares(
  softmax_registers registers, const double *logits, size_t count, const softmax_weights *weights,
  const softmax_quotient *quotient, double *shares);

/// Writes the softmax of a row. Where `kept` is not null, weights are left there on the way, eight for every
/// eight logits or fewer, and not found a second time.
void softmax_share_floats(
  softmax_registers registers, const float *logits, size_t count, const softmax_float_weights *weights,
  double *kept, float *shares);

/// Writes the softmax of rows of at most 64 entries, as `softmax_share_floats` does for each, as long as
/// the largest entry is finite. Returns how many rows have been written.
size_t softmax_share_float_rows(
  softmax_registers registers, const float *logits, size_t rows, size_t columns, double scale, float *shares);

/// Adds the weights of the logits below the maximum to such a sum. Returns how many equal the maximum.
size_t softmax_add_weights_below(
  softmax_registers registers, const double *logits, size_t count, double maximum,
  const softmax_weights *weights, double *sum, double *lost);

/// Writes the logarithms of shares.
void softmax_write_logs(
  softmax_registers registers, const double *logits, size_t count, const softmax_logit_shift *shift,
  double *logs);

/// The sum of the weights of the logits below the maximum; `ties` becomes how many equal it.
double softmax_sum_floats_below(
  softmax_registers registers, const float *logits, size_t count, const softmax_float_weights *weights,
  size_t *ties);

/// Writes the logarithms of shares.
void softmax_write_float_logs(
  softmax_registers registers, const float *logits, size_t count, const softmax_logit_shift *shift,
  float *logs);

/// Writes the logarithms of the softmax of such rows or, if `sums` is not null, their log-sum-exps alone. The
/// maximum among the weights is not looked at. Returns how many rows have been written.
size_t softmax_log_float_rows(
  softmax_registers registers, const float *logits, size_t rows, size_t columns,
  const softmax_float_weights *weights, double temperature, float *logs, float *sums);

#endif
#endif
