#!/usr/bin/env python3
"""Lets a peer train and predict the workloads of `bench` in turn with it, and prints how many times as fast bench is:
medians of the rounds' ratios, and their least and most. `bench --against` calls this.

Both see windows of the same shape, the same model, batch and optimizer, in float32. What a peer does once (import,
tracing, compilation) is left out, and so is the first epoch of each, unless whole processes are compared (`--once`):
then each trains five epochs from a cold start. With one thread both are kept on one processor.
"""
import argparse
import importlib.util
import json
import math
import os
import statistics
import subprocess
import sys
import time

PACKAGES = {"torch": ["torch", "numpy"], "keras": ["tensorflow-cpu", "keras", "numpy"],
            "keras-jax": ["jax", "keras", "numpy"], "jax": ["jax", "numpy"],
            "onnxruntime": ["onnxruntime", "onnx", "numpy"]}
MODULES = {"torch": ["torch"], "keras": ["tensorflow", "keras"], "keras-jax": ["jax", "keras"], "jax": ["jax"],
           "onnxruntime": ["onnxruntime", "onnx"]}
EPOCHS_OF_A_PROCESS = 5


class Workload:
    """A model: units from bottom to top, and what it reads."""

    def __init__(self, units, steps, features, windows, batch=32, classifies=False, clip=None, dropout=0.0,
                 recurrent_dropout=0.0, both_ways=False):
        self.units, self.steps, self.features, self.windows, self.batch = units, steps, features, windows, batch
        self.classifies, self.clip, self.both_ways = classifies, clip, both_ways
        self.dropout, self.recurrent_dropout = dropout, recurrent_dropout


WORKLOADS = {
    "W1": Workload([4], 5, 1, 1995, classifies=True),
    "W2": Workload([24], 24, 8, 20000),
    "W2b": Workload([24], 24, 8, 20000, batch=128),
    "W3": Workload([64, 32], 48, 8, 8000, clip=1.0),
    "W3d": Workload([64, 32], 48, 8, 8000, clip=1.0, dropout=0.2),
    "W3r": Workload([64, 32], 48, 8, 8000, clip=1.0, dropout=0.2, recurrent_dropout=0.2),
    "W4": Workload([128, 128], 96, 16, 4000, batch=64),
    "W5": Workload([512], 128, 64, 1024, batch=64),
    "W6": Workload([64], 48, 8, 8000, both_ways=True),
}


def windows_of(work, count):
    """The first windows of a saw tooth (of ones and zeros where classes are told), and their targets."""
    import numpy as np
    place = np.arange((work.windows + work.steps) * work.features)
    series = (place % 5 < 3) if work.classifies else (place * 37 % 101) / 50 - 1
    series = series.astype("float32").reshape(-1, work.features)
    x = np.stack([series[i:i + work.steps] for i in range(count)])
    return x, series[work.steps:work.steps + count, :1].copy()


class Torch:
    """torch.nn.LSTM as its documentation uses it, shuffled batches of tensors in memory, Adam."""

    def __init__(self, work, threads):
        import torch
        from torch import nn
        if work.recurrent_dropout:
            raise NotImplementedError("torch.nn.LSTM drops no states")
        torch.set_num_threads(threads)
        self.torch, self.work = torch, work
        ways = 2 if work.both_ways else 1
        sizes = [work.features] + [ways * units for units in work.units]
        self.recurrent = nn.ModuleList(
            nn.LSTM(size, units, batch_first=True, bidirectional=work.both_ways)
            for size, units in zip(sizes, work.units))
        self.head, self.drop = nn.Linear(sizes[-1], 1), nn.Dropout(work.dropout)
        self.model = nn.ModuleList([self.recurrent, self.head, self.drop])
        self.loss = nn.BCEWithLogitsLoss() if work.classifies else nn.MSELoss()
        self.adam = torch.optim.Adam(self.model.parameters())

    def outputs(self, x):
        for layer in self.recurrent:
            x, (h, _) = layer(self.drop(x))
        return self.head(self.torch.cat([h[0], h[1]], 1) if self.work.both_ways else h[0])

    def epoch(self, x, y):
        torch = self.torch
        self.model.train()
        x, y = torch.from_numpy(x), torch.from_numpy(y)
        start = time.perf_counter()
        for rows in torch.randperm(len(x)).split(self.work.batch):
            self.adam.zero_grad()
            self.loss(self.outputs(x[rows]), y[rows]).backward()
            if self.work.clip:
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.work.clip)
            self.adam.step()
        return time.perf_counter() - start

    def predictor(self, x):
        self.model.eval()
        given = self.torch.from_numpy(x)

        def call():
            with self.torch.inference_mode():
                return self.outputs(given).numpy()
        return call


class Keras:
    """A Sequential model, compile and fit on TensorFlow; predictions by the compiled call, which is faster than
    predict()."""

    def __init__(self, work, threads):
        self.prepare(threads)
        import keras
        self.keras, self.work = keras, work
        layers = [keras.layers.Input((work.steps, work.features))]
        for place, units in enumerate(work.units):
            lstm = keras.layers.LSTM(units, return_sequences=place + 1 < len(work.units), dropout=work.dropout,
                                     recurrent_dropout=work.recurrent_dropout)
            layers.append(keras.layers.Bidirectional(lstm) if work.both_ways else lstm)
        layers.append(keras.layers.Dense(1, activation="sigmoid" if work.classifies else None))
        self.model = keras.Sequential(layers)
        self.model.compile(optimizer=keras.optimizers.Adam(global_clipnorm=work.clip),
                           loss="binary_crossentropy" if work.classifies else "mse")

    def prepare(self, threads):
        import tensorflow as tf
        self.tf = tf
        if not tf.config.threading.get_intra_op_parallelism_threads():
            tf.config.threading.set_intra_op_parallelism_threads(threads)
            tf.config.threading.set_inter_op_parallelism_threads(threads)

    def epochs(self, x, y, count):
        self.model.fit(x, y, batch_size=self.work.batch, epochs=count, verbose=0)

    def epoch(self, x, y):
        times = []

        class Watch(self.keras.callbacks.Callback):
            def on_epoch_begin(self, epoch, logs=None):
                times.append(-time.perf_counter())

            def on_epoch_end(self, epoch, logs=None):
                times[-1] += time.perf_counter()
        # The first epoch of a call to fit costs more than the others.
        self.model.fit(x, y, batch_size=self.work.batch, epochs=2, verbose=0, callbacks=[Watch()])
        return times[-1]

    def predictor(self, x):
        call, given = self.tf.function(lambda t: self.model(t, training=False)), self.tf.constant(x)
        return lambda: call(given).numpy()


class KerasOnJax(Keras):
    """The same on JAX."""

    def prepare(self, threads):
        pass

    def predictor(self, x):
        import jax
        import numpy as np
        model = self.model
        variables = [[v.value for v in some] for some in (model.trainable_variables, model.non_trainable_variables)]
        call = jax.jit(lambda x: model.stateless_call(*variables, x, training=False)[0])
        given = jax.device_put(x)
        return lambda: np.asarray(call(given))


class OnnxRuntime:
    """The model as a graph of ONNX's LSTM operators; it only predicts."""

    def __init__(self, work, threads):
        import numpy as np
        import onnxruntime
        from onnx import TensorProto, helper, numpy_helper
        if work.dropout or work.recurrent_dropout:
            raise NotImplementedError("nothing is dropped where nothing is trained")
        drawn = np.random.default_rng(1)
        ways, tensors, nodes = 2 if work.both_ways else 1, [], []

        def tensor(name, *shape, zero=False):
            values = drawn.standard_normal(shape).astype("float32") / 8
            tensors.append(numpy_helper.from_array(values * 0 if zero else values, name))
            return name
        nodes.append(helper.make_node("Transpose", ["x"], ["steps0"], perm=[1, 0, 2]))
        size = work.features
        for place, units in enumerate(work.units):
            given = [f"steps{place}", tensor(f"W{place}", ways, 4 * units, size),
                     tensor(f"R{place}", ways, 4 * units, units), tensor(f"B{place}", ways, 8 * units, zero=True)]
            nodes.append(helper.make_node("LSTM", given, [f"every{place}", f"last{place}"], hidden_size=units,
                                          direction="bidirectional" if work.both_ways else "forward"))
            size = ways * units
            if place + 1 < len(work.units):
                tensors.append(numpy_helper.from_array(np.array([0, 0, size]), f"shape{place}"))
                nodes.append(helper.make_node("Transpose", [f"every{place}"], [f"turned{place}"], perm=[0, 2, 1, 3]))
                nodes.append(helper.make_node("Reshape", [f"turned{place}", f"shape{place}"], [f"steps{place + 1}"]))
        tensors.append(numpy_helper.from_array(np.array([-1, size]), "flat"))
        nodes.append(helper.make_node("Transpose", [f"last{len(work.units) - 1}"], ["states"], perm=[1, 0, 2]))
        nodes.append(helper.make_node("Reshape", ["states", "flat"], ["state"]))
        nodes.append(helper.make_node("Gemm", ["state", tensor("kernel", size, 1), tensor("bias", 1)], ["z"]))
        nodes.append(helper.make_node("Sigmoid" if work.classifies else "Identity", ["z"], ["y"]))
        info = helper.make_tensor_value_info
        graph = helper.make_graph(
            nodes, "model", [info("x", TensorProto.FLOAT, ["B", "T", work.features])],
            [info("y", TensorProto.FLOAT, ["B", 1])], tensors)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options)

    epoch = None

    def predictor(self, x):
        return lambda: self.session.run(None, {"x": x})[0]


class Jax:
    """Written by hand: a scan over the steps, Adam, and a whole epoch in one compiled call."""

    def __init__(self, work, threads):
        if work.dropout or work.recurrent_dropout:
            raise NotImplementedError("dropout is not written by hand here")
        import jax
        import jax.numpy as jnp
        self.jax, self.work = jax, work
        ways = 2 if work.both_ways else 1
        key = jax.random.key(1)

        def drawn(*shape):
            nonlocal key
            key, now = jax.random.split(key)
            return jax.random.normal(now, shape, "float32") / math.sqrt(shape[0])
        weights, size = [], work.features
        for units in work.units:
            weights.append([(drawn(size, 4 * units), drawn(units, 4 * units), jnp.zeros(4 * units))
                            for _ in range(ways)])
            size = ways * units
        weights.append((drawn(size, 1), jnp.zeros(1)))
        zeros = jax.tree.map(jnp.zeros_like, weights)
        self.state = (weights, zeros, zeros, jnp.float32(0))

        def one_way(parameters, x, backward):
            kernel, recurrent, bias = parameters

            def cell(carried, given):
                h, c = carried
                i, f, g, o = jnp.split(given + h @ recurrent, 4, axis=1)
                c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
                h = jax.nn.sigmoid(o) * jnp.tanh(c)
                return (h, c), h
            start = jnp.zeros((x.shape[1], recurrent.shape[0]))
            (last, _), every = jax.lax.scan(cell, (start, start), x @ kernel + bias, reverse=backward)
            return last, every

        def outputs(weights, x):
            x = jnp.swapaxes(x, 0, 1)
            for layer in weights[:-1]:
                found = [one_way(parameters, x, way == 1) for way, parameters in enumerate(layer)]
                last = jnp.concatenate([pair[0] for pair in found], axis=1)
                x = jnp.concatenate([pair[1] for pair in found], axis=2)
            kernel, bias = weights[-1]
            return last @ kernel + bias

        def loss(weights, x, y):
            z = outputs(weights, x)
            return jnp.mean(jnp.logaddexp(z, 0) - z * y if work.classifies else jnp.square(z - y))

        def step(state, x, y):
            weights, means, squares, count = state
            gradients = jax.grad(loss)(weights, x, y)
            if work.clip:
                norm = jnp.sqrt(sum(jnp.vdot(g, g) for g in jax.tree.leaves(gradients)))
                gradients = jax.tree.map(lambda g: g * jnp.minimum(1, work.clip / norm), gradients)
            count = count + 1
            means = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, means, gradients)
            squares = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, squares, gradients)
            first, second = 1 - 0.9 ** count, 1 - 0.999 ** count
            weights = jax.tree.map(lambda w, m, v: w - 1e-3 * (m / first) / (jnp.sqrt(v / second) + 1e-7),
                                   weights, means, squares)
            return weights, means, squares, count

        def epoch(state, x, y, order):
            return jax.lax.scan(lambda state, rows: (step(state, x[rows], y[rows]), None), state, order)[0]
        self.epoch_call, self.outputs = jax.jit(epoch), jax.jit(outputs)

    def epoch(self, x, y):
        import numpy as np
        # Whole batches: one compiled call runs over all of them.
        rows = np.random.permutation(len(x))[:len(x) // self.work.batch * self.work.batch]
        x, y = self.jax.device_put(x), self.jax.device_put(y)
        order = self.jax.device_put(rows.reshape(-1, self.work.batch))
        start = time.perf_counter()
        self.state = self.jax.block_until_ready(self.epoch_call(self.state, x, y, order))
        return (time.perf_counter() - start) * len(x) / len(rows)

    def predictor(self, x):
        import numpy as np
        given = self.jax.device_put(x)
        return lambda: np.asarray(self.outputs(self.state[0], given))


PEERS = {"torch": Torch, "keras": Keras, "keras-jax": KerasOnJax, "jax": Jax, "onnxruntime": OnnxRuntime}


def repeated(call, seconds):
    """What a call returns, again and again for some seconds, three times at least."""
    values, stop = [], time.perf_counter() + seconds
    while len(values) < 3 or (time.perf_counter() < stop and len(values) < 10000):
        values.append(call())
    return values


def timed(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def peer_turns(peer, work, threads, seconds):
    """Builds and warms up a peer; then yields, each time it is asked, windows per second of training and prediction,
    and the seconds of one window."""
    model = PEERS[peer](work, threads)
    few = 2 * work.batch
    x, y = windows_of(work, work.windows)
    if model.epoch:
        model.epoch(x[:few], y[:few])
        per_window = model.epoch(x[:few], y[:few]) / few
        count = min(work.windows, max(few, int(seconds / 3 / per_window) // work.batch * work.batch))
        model.epoch(x[:count], y[:count])
    many = model.predictor(x[:min(1024, work.windows)])
    one = model.predictor(x[:1])
    for _ in range(3):
        many(), one()
    while True:
        epochs = repeated(lambda: model.epoch(x[:count], y[:count]), seconds) if model.epoch else []
        large = repeated(lambda: timed(many), seconds)
        small = repeated(lambda: timed(one), seconds)
        yield {"training": count / statistics.median(epochs) if epochs else None,
               "prediction": min(1024, work.windows) / statistics.median(large),
               "latency": statistics.median(small)}


def bench_turn(options, name):
    command = [options.bench, "--workload", name, "--threads", str(options.threads), "--kernels", options.kernels,
               "--seconds", str(options.seconds), "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)["workloads"][0]
    return {what: found[what]["median"] for what in ("training", "prediction", "latency")}


def spread(values):
    return {"median": statistics.median(values), "least": min(values), "most": max(values)}


def compare(options, name):
    turns, ours, theirs = peer_turns(options.against, WORKLOADS[name], options.threads, options.seconds), [], []
    for _ in range(options.rounds):
        theirs.append(next(turns))
        ours.append(bench_turn(options, name))
    result = {"name": name, "peer": options.against, "rounds": options.rounds}
    for what in ("training", "prediction", "latency"):
        pairs = [(a[what], b[what]) for a, b in zip(ours, theirs)]
        if None in pairs[0]:
            result[what] = None
            continue
        result[what] = {"bench": statistics.median(a for a, _ in pairs),
                        "peer": statistics.median(b for _, b in pairs),
                        "ratio": spread([b / a if what == "latency" else a / b for a, b in pairs])}
    return result


def train_once(options, name):
    """What a whole process does: some epochs of all windows."""
    work = WORKLOADS[name]
    model = PEERS[options.against](work, options.threads)
    x, y = windows_of(work, work.windows)
    if hasattr(model, "epochs"):
        model.epochs(x, y, EPOCHS_OF_A_PROCESS)
    else:
        for _ in range(EPOCHS_OF_A_PROCESS):
            model.epoch(x, y)


def process(command):
    """Seconds that pass, and megabytes at the peak, of a process of its own."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"peers.py: {' '.join(command)} ended with {child.returncode}")
    return seconds, usage.ru_maxrss / 1000


def compare_processes(options, name):
    """Cold starts in turn; the first of each is left out, for it reads files that are not in memory yet."""
    shared = ["--workload", name, "--threads", str(options.threads), "--kernels", options.kernels, "--once"]
    ours = [options.bench, *shared]
    theirs = [sys.executable, os.path.abspath(__file__), "--against", options.against, "--bench", options.bench,
              "--child", *shared]
    rounds = [(process(ours), process(theirs)) for _ in range(options.rounds + 1)][1:]
    medians = [[statistics.median(r[who][what] for r in rounds) for what in (0, 1)] for who in (0, 1)]
    ratio = spread([b[0] / a[0] for a, b in rounds])
    return {"name": name, "peer": options.against, "rounds": options.rounds, "process": {
        "bench": medians[0][0], "peer": medians[1][0], "ratio": ratio, "bench-megabytes": medians[0][1],
        "peer-megabytes": medians[1][1]}}


def process_row(result):
    p = result["process"]
    return (f"{result['name']:4}{p['bench']:8.3f} s {p['bench-megabytes']:8.1f} MB{p['peer']:10.3f} s "
            f"{p['peer-megabytes']:8.1f} MB{p['ratio']['median']:8.2f} "
            f"({p['ratio']['least']:.2f} … {p['ratio']['most']:.2f})")


def row(result):
    def part(what, scale):
        if result[what] is None:
            return f"{'–':>12}".ljust(56)
        both, ratio = result[what], result[what]["ratio"]
        return (f"{both['bench'] * scale:>12.5g} {both['peer'] * scale:>12.5g} "
                f"{ratio['median']:>8.2f} ({ratio['least']:.2f} … {ratio['most']:.2f})".ljust(56))
    return f"{result['name']:4}" + part("training", 1) + part("prediction", 1) + part("latency", 1e6)


def in_environment(options):
    """Goes on in a Python environment that has the peer, which is made where there is none."""
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = os.path.abspath(options.peers or os.path.join(cache, "lstmnb-peers", options.against))
    python = os.path.join(folder, "bin", "python")
    if os.path.realpath(sys.prefix) == os.path.realpath(folder):
        missing = [name for name in MODULES[options.against] if importlib.util.find_spec(name) is None]
        if missing:
            sys.exit(f"peers.py: {folder} has no {' and no '.join(missing)}; remove it to have it made anew")
        return
    if not os.path.exists(python):
        if options.peers:
            sys.exit(f"peers.py: {folder} is no Python environment; leave --peers out to have one made")
        print(f"installing {' '.join(PACKAGES[options.against])} into {folder}, once", file=sys.stderr)
        try:
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES[options.against]], check=True)
        except subprocess.CalledProcessError as error:
            subprocess.run(["rm", "-rf", folder], check=True)
            sys.exit(f"peers.py: {error}; is there a network?")
    os.execv(python, [python, os.path.abspath(__file__), *sys.argv[1:]])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", choices=PEERS, required=True)
    parser.add_argument("--bench", required=True, help="the program bench")
    parser.add_argument("--workload", default=",".join(WORKLOADS))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--kernels", default="avx512")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--peers", help="a Python environment that has the peer")
    parser.add_argument("--once", action="store_true", help="whole processes, from a cold start")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not options.child:
        in_environment(options)
    if options.threads == 1:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    os.environ["OMP_NUM_THREADS"] = str(options.threads)
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    os.environ["JAX_PLATFORMS"] = "cpu"
    if options.against == "keras-jax":
        os.environ["KERAS_BACKEND"] = "jax"
    if options.child:
        train_once(options, options.workload)
        return
    if options.once and PEERS[options.against].epoch is None:
        sys.exit(f"peers.py: {options.against} does not train")
    if not options.json:
        print(f"bench and {options.against} in turn, {options.threads} thread{'s'[:options.threads > 1]}, "
              f"{options.rounds} rounds: bench, peer, bench ÷ peer (least … most)")
        print(f"{'':4}whole processes, {EPOCHS_OF_A_PROCESS} epochs (peer ÷ bench)" if options.once else
              f"{'':4}{'training, windows/s':56}{'prediction, windows/s':56}{'one window, µs (peer ÷ bench)'}")
    results = []
    for name in options.workload.split(","):
        try:
            results.append((compare_processes if options.once else compare)(options, name))
        except NotImplementedError as why:
            results.append({"name": name, "peer": options.against, "skipped": str(why)})
        if not options.json:
            shown = process_row if options.once else row
            print(f"{name:4}{results[-1]['skipped']}" if "skipped" in results[-1] else shown(results[-1]), flush=True)
    if options.json:
        print(json.dumps({"v": 1, "threads": options.threads, "workloads": results}))


if __name__ == "__main__":
    main()
