"""Writes the numbers that PyTorch gives where values of the horizon that are known beforehand join what the last LSTM
hands on: run it beside this file, with torch installed. In double; weights are in the project's own layout.
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
FOLDER = pathlib.Path(__file__).parent


def flat(tensor):
    return [float(f"{x:.9g}") for x in tensor.detach().reshape(-1).tolist()]


def single(tensor):
    """Only what a float holds, so that both sides start from the same numbers."""
    return tensor.float().double()


class Net(torch.nn.Module):
    def __init__(self, features, known, every_step):
        super().__init__()
        self.lstm = torch.nn.LSTM(features, 4, batch_first=True)
        self.hidden = torch.nn.Linear(4 + known, 5)
        self.head = torch.nn.Linear(5, 2)
        self.every_step = every_step

    def forward(self, x, known):
        h, _ = self.lstm(x)
        h = h if self.every_step else h[:, -1]
        return self.head(torch.tanh(self.hidden(torch.cat([h, known], dim=-1))))


def named(net, get):
    lstm = net.lstm
    return {
        "1.lstm.kernel": flat(get(lstm.weight_ih_l0).T),
        "1.lstm.recurrent": flat(get(lstm.weight_hh_l0).T),
        "1.lstm.bias": flat(get(lstm.bias_ih_l0)),
        "2.dense.kernel": flat(get(net.hidden.weight).T),
        "2.dense.bias": flat(get(net.hidden.bias)),
        "3.dense.kernel": flat(get(net.head.weight).T),
        "3.dense.bias": flat(get(net.head.bias)),
    }


def fixture(name, every_step):
    generator = torch.Generator().manual_seed(7)
    batch, steps, features, known = 6, 5, 3, 4
    net = Net(features, known, every_step)
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.copy_(single(0.8 * torch.randn(parameter.shape, generator=generator)))
        # One bias, as here.
        net.lstm.bias_hh_l0.zero_()
    net.lstm.bias_hh_l0.requires_grad_(False)
    draw = lambda *shape: single(torch.randn(shape, generator=generator))
    x = draw(batch, steps, features)
    beforehand = draw(*((batch, steps, known) if every_step else (batch, known)))
    y = draw(*((batch, steps, 2) if every_step else (batch, 2)))
    out = net(x, beforehand)
    loss = torch.nn.functional.mse_loss(out, y)
    loss.backward()
    fields = dict(
        features=features, known=known, steps=steps, batch=batch, everyStep=every_step, learningRate=0.01,
        inputs=flat(x), knownValues=flat(beforehand), targets=flat(y), outputsBefore=flat(out),
        weights=named(net, lambda p: p), gradients=named(net, lambda p: p.grad),
    )
    optimizer = torch.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=0.01, eps=1e-8)
    losses = []
    for _ in range(10):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(net(x, beforehand), y)
        losses.append(float(loss.detach()))
        loss.backward()
        optimizer.step()
    fields |= dict(losses=losses, weightsAfter=named(net, lambda p: p))
    (FOLDER / f"{name}.json").write_text(json.dumps(fields) + "\n")


fixture("known", False)
fixture("known-every-step", True)
