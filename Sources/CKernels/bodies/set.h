// All kernels of one set, in the order of their needs, and the table that names them.
#include "vector.h"
#include "activation.h"
#include "elementary.h"
#include "transpose.h"
#include "product.h"
#include "activation_kinds.h"
#include "lstm_activations.h"
#include "hold.h"
#include "lone.h"
#include "lstm.h"
#include "gru.h"
#include "dense.h"
#include "conv1d.h"
#include "weight_gradient.h"
#include "optimizer.h"
#include "loss.h"
#include "grouped_loss.h"
#include "normalize.h"
#include "scaling.h"
#include "orthonormal.h"
#include "philox.h"
#include "dropout.h"
#include "peak.h"
#include "delimited.h"

#define KERNEL_TABLE(set_name)                                                                                      \
  {                                                                                                                 \
    .name = set_name, .lstm_pack = lstm_pack, .gru_pack = gru_pack, .gru_forward = gru_forward, .gru_backward = gru_backward, .dense_pack = dense_pack, .lstm_forward = lstm_forward,               \
    .lstm_backward = lstm_backward, .dense_forward = dense_forward, .dense_backward = dense_backward,               \
    .weight_gradients = weight_gradients, .adam = adam, .nadam = nadam,                           \
    .rmsprop = rmsprop, .sgd = sgd, .clamp = clamp, .multiply_floats = multiply_floats, .to_lanes = to_lanes, .from_lanes = from_lanes,               \
    .sum_squares = sum_squares, .loss = loss, .loss_gradient = loss_gradient, .orthonormal_rows = orthonormal_rows, .exp_floats = exp_floats,           \
    .sigmoid_floats = sigmoid_floats, .tanh_floats = tanh_floats, .math_doubles = math_doubles,                     \
    .pow_doubles = pow_doubles, .dropout_mask = dropout_mask, .random_words = random_words, .multiply_adds = multiply_adds, \
    .conv1d_pack = conv1d_pack, .conv1d_forward = conv1d_forward,                       \
    .conv1d_backward = conv1d_backward, .normalize_forward = normalize_forward,                                     \
    .normalize_backward = normalize_backward, .grouped_loss = grouped_loss,                                         \
    .grouped_loss_gradient = grouped_loss_gradient, .scale_floats = scale_floats, .add_scaled = add_scaled,         \
    .delimited_rows = delimited_rows, .plain_bytes = plain_bytes                                                                                      \
  }
