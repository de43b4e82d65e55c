"""Writes the numbers that PyTorch gives for small LSTM models: run it beside this file, with torch installed.

Each fixture holds weights in the project's own layout (gates i, f, g, o; one bias), inputs, targets, the outputs and
loss before training, all gradients, and the weights and losses of ten steps of an optimizer, Adam where none is named. PyTorch has two biases per LSTM;
the second, bias_hh, stays frozen at zero.
"""

import json
import pathlib

import torch

torch.manual_seed(20)
torch.set_default_dtype(torch.float64)
FOLDER = pathlib.Path(__file__).parent


def flat(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().reshape(-1).tolist()]


class Model(torch.nn.Module):
    def __init__(self, features, units, outputs, every_step):
        super().__init__()
        sizes = [features] + units
        self.lstms = torch.nn.ModuleList(
            torch.nn.LSTM(sizes[i], sizes[i + 1], batch_first=True) for i in range(len(units))
        )
        self.dense = torch.nn.Linear(units[-1], outputs)
        self.every_step = every_step
        for lstm in self.lstms:
            lstm.bias_hh_l0.data.zero_()
            lstm.bias_hh_l0.requires_grad_(False)
            # A mean forget bias of 1, and no bias that is zero.
            hidden = lstm.hidden_size
            lstm.bias_ih_l0.data[hidden : 2 * hidden] += 1

    def forward(self, x):
        for lstm in self.lstms:
            x, _ = lstm(x)
        return self.dense(x if self.every_step else x[:, -1])

    def named(self, get):
        """The parameters by the project's names, through `get` (weights or gradients)."""
        result = {}
        for i, lstm in enumerate(self.lstms):
            result[f"{i + 1}.lstm.kernel"] = flat(get(lstm.weight_ih_l0).T)
            result[f"{i + 1}.lstm.recurrent"] = flat(get(lstm.weight_hh_l0).T)
            result[f"{i + 1}.lstm.bias"] = flat(get(lstm.bias_ih_l0))
        place = len(self.lstms) + 1
        result[f"{place}.dense.kernel"] = flat(get(self.dense.weight).T)
        result[f"{place}.dense.bias"] = flat(get(self.dense.bias))
        return result


class GRUModel(torch.nn.Module):
    """PyTorch's gates r, z, n are the project's z, r, h; the second bias counts for n alone."""

    def __init__(self, features, units, outputs, every_step):
        super().__init__()
        sizes = [features] + units
        self.grus = torch.nn.ModuleList(
            torch.nn.GRU(sizes[i], sizes[i + 1], batch_first=True) for i in range(len(units))
        )
        self.dense = torch.nn.Linear(units[-1], outputs)
        self.every_step = every_step
        for gru in self.grus:
            hidden = gru.hidden_size
            gru.bias_hh_l0.data[: 2 * hidden] = 0
            keep = torch.cat([torch.zeros(2 * hidden), torch.ones(hidden)]).double()
            gru.bias_hh_l0.register_hook(lambda gradient, keep=keep: gradient * keep)

    def forward(self, x):
        for gru in self.grus:
            x, _ = gru(x)
        return self.dense(x if self.every_step else x[:, -1])

    def named(self, get):
        result = {}
        for i, gru in enumerate(self.grus):
            hidden = gru.hidden_size

            def gates(tensor):
                r, z, n = tensor.split(hidden)
                return torch.cat([z, r, n])

            result[f"{i + 1}.gru.kernel"] = flat(gates(get(gru.weight_ih_l0)).T)
            result[f"{i + 1}.gru.recurrent"] = flat(gates(get(gru.weight_hh_l0)).T)
            result[f"{i + 1}.gru.bias"] = flat(gates(get(gru.bias_ih_l0)))
            result[f"{i + 1}.gru.recurrent-bias"] = flat(get(gru.bias_hh_l0)[2 * hidden :])
        place = len(self.grus) + 1
        result[f"{place}.dense.kernel"] = flat(get(self.dense.weight).T)
        result[f"{place}.dense.bias"] = flat(get(self.dense.bias))
        return result


class BidirectionalModel(torch.nn.Module):
    """Every layer reads both ways; the last one hands on both final states."""

    def __init__(self, features, units, outputs, every_step):
        super().__init__()
        sizes = [features] + [2 * n for n in units]
        self.lstms = torch.nn.ModuleList(
            torch.nn.LSTM(sizes[i], units[i], batch_first=True, bidirectional=True) for i in range(len(units))
        )
        self.dense = torch.nn.Linear(2 * units[-1], outputs)
        for lstm in self.lstms:
            for bias in (lstm.bias_hh_l0, lstm.bias_hh_l0_reverse):
                bias.data.zero_()
                bias.requires_grad_(False)

    def forward(self, x):
        for lstm in self.lstms:
            x, (final, _) = lstm(x)
        return self.dense(torch.cat([final[0], final[1]], dim=1))

    def named(self, get):
        result = {}
        for i, lstm in enumerate(self.lstms):
            for ours, theirs in (("", ""), ("backward-", "_reverse")):
                result[f"{i + 1}.lstm.{ours}kernel"] = flat(get(getattr(lstm, "weight_ih_l0" + theirs)).T)
                result[f"{i + 1}.lstm.{ours}recurrent"] = flat(get(getattr(lstm, "weight_hh_l0" + theirs)).T)
                result[f"{i + 1}.lstm.{ours}bias"] = flat(get(getattr(lstm, "bias_ih_l0" + theirs)))
        place = len(self.lstms) + 1
        result[f"{place}.dense.kernel"] = flat(get(self.dense.weight).T)
        result[f"{place}.dense.bias"] = flat(get(self.dense.bias))
        return result


def fixture(name, features, units, outputs, steps, batch, loss, every_step=False, clip=None, rate=0.01, optimizer=None, cell=None):
    model = {"gru": GRUModel, "bidirectional": BidirectionalModel, None: Model}[cell](features, units, outputs, every_step)
    # What the fixture writes is float32: start from what can be read back.
    for parameter in model.parameters():
        parameter.data = parameter.data.float().double()
    x = torch.randn(batch, steps, features).float().double()
    shape = (batch, steps, outputs) if every_step else (batch, outputs)
    if loss == "binaryCrossEntropy":
        target, criterion = torch.randint(0, 2, shape).double(), torch.nn.BCEWithLogitsLoss()
    else:
        target = torch.randn(shape).float().double()
        criterion = dict(
            meanSquaredError=torch.nn.MSELoss(), meanAbsoluteError=torch.nn.L1Loss(), huber=torch.nn.HuberLoss()
        )[loss]
    result = dict(
        features=features, units=units, outputs=outputs, steps=steps, batch=batch, loss=loss, everyStep=every_step,
        clipNorm=clip, learningRate=rate, inputs=flat(x), targets=flat(target), weights=model.named(lambda p: p.data),
    )
    trained = [p for p in model.parameters() if p.requires_grad]
    if cell:
        result["cell"] = cell
    if optimizer:
        result["optimizer"] = optimizer
    optimizer = dict(
        adam=lambda: torch.optim.Adam(trained, lr=rate, eps=1e-8),
        adamw=lambda: torch.optim.AdamW(trained, lr=rate, eps=1e-8, weight_decay=0.1),
        nadam=lambda: torch.optim.NAdam(trained, lr=rate, eps=1e-8),
        rmsprop=lambda: torch.optim.RMSprop(trained, lr=rate, alpha=0.9, eps=1e-8),
        sgd=lambda: torch.optim.SGD(trained, lr=rate, momentum=0.8),
        nesterov=lambda: torch.optim.SGD(trained, lr=rate, momentum=0.8, nesterov=True),
    )[optimizer or "adam"]()
    losses, norms = [], []
    for step in range(10):
        optimizer.zero_grad()
        y = model(x)
        value = criterion(y, target)
        value.backward()
        if step == 0:
            result["outputsBefore"] = flat(y)
            result["gradients"] = model.named(lambda p: p.grad)
        norm = torch.nn.utils.clip_grad_norm_(trained, clip if clip else 1e30)
        losses.append(value.item())
        norms.append(norm.item())
        optimizer.step()
    result["losses"] = losses
    result["norms"] = norms
    result["weightsAfter"] = model.named(lambda p: p.data)
    (FOLDER / f"{name}.json").write_text(json.dumps(result) + "\n")


fixture("one-layer", 3, [5], 2, 7, 9, "meanSquaredError")
fixture("stacked-clipped", 2, [6, 4], 1, 12, 20, "meanSquaredError", clip=0.05)
fixture("classifier", 1, [4], 1, 5, 32, "binaryCrossEntropy")
fixture("every-step", 2, [4, 3], 2, 6, 17, "binaryCrossEntropy", every_step=True, rate=0.05)
fixture("adamw", 2, [3], 1, 4, 6, "meanAbsoluteError", optimizer="adamw")
fixture("nadam", 2, [3], 1, 4, 6, "huber", optimizer="nadam")
fixture("rmsprop", 2, [3], 1, 4, 6, "huber", optimizer="rmsprop")
fixture("sgd", 2, [3], 1, 4, 6, "meanAbsoluteError", optimizer="sgd", rate=0.05)
fixture("nesterov", 2, [3], 1, 4, 6, "huber", optimizer="nesterov", rate=0.05)
fixture("gru", 3, [4, 3], 1, 6, 8, "meanSquaredError", clip=0.5, cell="gru")
fixture("bidirectional", 2, [3, 2], 1, 5, 8, "meanSquaredError", cell="bidirectional")
