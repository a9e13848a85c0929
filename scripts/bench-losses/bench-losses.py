"""Times value plus gradient of timm's losses in PyTorch on one thread. Usage: python bench-losses.py [seconds per loss]
Prints JSON: a list of {loss, rows, classes, ms}, ms the best of many runs."""
import json
import sys
import time

import torch
from timm.loss import (AsymmetricLossMultiLabel, AsymmetricLossSingleLabel, BinaryCrossEntropy, JsdCrossEntropy,
                       LabelSmoothingCrossEntropy, SoftTargetCrossEntropy)

torch.set_num_threads(1)
torch.manual_seed(1)


BUDGET = float(sys.argv[1]) if len(sys.argv) > 1 else 0.6


def best_time(loss, x, target, budget=BUDGET):
    best, runs, end = float('inf'), 0, time.perf_counter() + budget
    while runs < 3 or (time.perf_counter() < end and runs < 500):
        x.grad = None
        start = time.perf_counter()
        loss(x, target).backward()
        best = min(best, time.perf_counter() - start)
        runs += 1
    return best * 1000


results = []
for rows, classes in ((3, 10), (96, 100), (768, 1000)):
    x = (torch.randn(rows, classes) * 2).requires_grad_()
    labels = torch.arange(rows) * 7919 % classes
    cases = {
        'jsdCrossEntropy': (JsdCrossEntropy(), labels),
        'crossEntropy': (torch.nn.CrossEntropyLoss(), labels),
        'labelSmoothingCrossEntropy': (LabelSmoothingCrossEntropy(), labels),
        'softTargetCrossEntropy': (SoftTargetCrossEntropy(), torch.softmax(x.detach(), -1)),
        'asymmetricLossMultiLabel': (AsymmetricLossMultiLabel(), (torch.rand(rows, classes) > 0.9).float()),
        'asymmetricLossSingleLabel': (AsymmetricLossSingleLabel(), labels),
        'binaryCrossEntropy': (BinaryCrossEntropy(), labels),
    }
    for name, (loss, target) in cases.items():
        results.append({'loss': name, 'rows': rows, 'classes': classes, 'ms': best_time(loss, x, target)})
print(json.dumps(results))
