"""Records what PyTorch and timm return for the cases the library's tests compare with.

Usage: python scripts/record-losses.py [folder]
Needs torch and timm. Writes more-losses.json and more-schedulers.json into the folder, by default
tests/library/reference. Same seed, same files. The format is that of losses.json and schedulers.json there.
"""
import json
import math
import platform
import sys
import warnings
from pathlib import Path

import timm
import torch
import torch.nn.functional as F
from timm import scheduler as timm_scheduler
from timm.data.mixup import mixup_target
from timm.loss import (AsymmetricLossMultiLabel, AsymmetricLossSingleLabel, BinaryCrossEntropy, JsdCrossEntropy,
                       LabelSmoothingCrossEntropy, SoftTargetCrossEntropy)

warnings.simplefilter('ignore')
SEED = 7
torch.manual_seed(SEED)
ENVIRONMENT = {'torch': torch.__version__, 'timm': timm.__version__, 'python': platform.python_version(), 'seed': SEED}
INF = math.inf


def number(value):
    if isinstance(value, float):
        if math.isnan(value):
            return 'nan'
        if math.isinf(value):
            return 'inf' if value > 0 else '-inf'
        if value == 0 and math.copysign(1, value) < 0:
            return '-0'
    return value


def record_tensor(tensor):
    tensor = tensor.detach()
    data = [number(value) for value in tensor.reshape(-1).tolist()]
    return {'dtype': str(tensor.dtype).removeprefix('torch.'), 'shape': list(tensor.shape), 'data': data}


def in_dtype(value, dtype):
    return value.to(dtype) if torch.is_tensor(value) and value.is_floating_point() else value


def factories():
    functions = {
        'F.softmax': lambda o: lambda x: F.softmax(x, **o),
        'F.logSoftmax': lambda o: lambda x: F.log_softmax(x, **o),
        'F.oneHot': lambda o: lambda target: F.one_hot(target, **o),
        'F.crossEntropy': lambda o: lambda x, target: F.cross_entropy(x, target, **o),
        'F.klDiv': lambda o: lambda input, target: F.kl_div(input, target, **o),
        'F.binaryCrossEntropyWithLogits':
            lambda o: lambda x, target: F.binary_cross_entropy_with_logits(x, target, **o),
        'mixupTarget': lambda o: lambda target: mixup_target(target, **o),
    }
    classes = [AsymmetricLossMultiLabel, AsymmetricLossSingleLabel, BinaryCrossEntropy, JsdCrossEntropy,
               LabelSmoothingCrossEntropy, SoftTargetCrossEntropy]
    for each in classes:
        functions[each.__name__] = lambda o, each=each: each(**o)
    return functions


def evaluate(call, options, inputs, dtype):
    """Value and slopes of the sum of the value by every float input that has one."""
    inputs = {name: in_dtype(value, dtype).clone() for name, value in inputs.items()}
    for value in inputs.values():
        if value.is_floating_point():
            value.requires_grad_()
    options = {name: in_dtype(value, dtype) for name, value in options.items()}
    value = FUNCTIONS[call](options)(*inputs.values())
    gradients = {}
    if value.requires_grad:
        value.sum().backward()
        gradients = {name: each.grad for name, each in inputs.items() if each.grad is not None}
    return value, gradients


FUNCTIONS = factories()
CASES = []


def case(call, options=None, **inputs):
    options = options or {}
    count = sum(each['call'] == call for each in CASES)
    recorded = {name: record_tensor(value) for name, value in inputs.items()}
    kept = {}
    for name, value in options.items():
        if torch.is_tensor(value):
            recorded[name] = record_tensor(value)
        else:
            kept[name] = number(value)
    entry = {'id': f'{call}/more-{count:02}', 'call': call, 'options': kept, 'inputs': recorded}
    try:
        value, _ = evaluate(call, options, inputs, torch.float32)
        value64, gradients64 = evaluate(call, options, inputs, torch.float64)
        entry['expected'] = record_tensor(value)
        if value.is_floating_point() and call != 'mixupTarget':
            entry['expected64'] = record_tensor(value64)
            entry['gradient64'] = {name: record_tensor(each) for name, each in gradients64.items()}
    except Exception as error:
        entry['expected'] = None
        entry['error'] = {'type': type(error).__name__, 'message': str(error).split('\n')[0]}
    CASES.append(entry)


def normal(*shape, scale=2.0):
    return torch.randn(*shape) * scale


def labels(count, classes):
    return torch.randint(0, classes, (count,) if isinstance(count, int) else count)


def shares(*shape):
    return torch.softmax(normal(*shape), -1)


def record_functional():
    for call in ('F.softmax', 'F.logSoftmax'):
        for shape, dim in (((5,), 0), ((5,), -1), ((3, 4), 0), ((3, 4), -2), ((2, 3, 4), 1), ((2, 3, 4), -3), ((2, 3, 2, 2), 1)):
            case(call, {'dim': dim}, x=normal(*shape))
        case(call, {'dim': 0}, x=torch.tensor(3.0))
        case(call, {'dim': -1}, x=torch.tensor([[-INF, -INF], [0.0, -INF], [INF, 1.0], [1e4, -1e4]]))
        case(call, {'dim': -1}, x=torch.zeros(0, 3))
        case(call, {'dim': 0}, x=torch.zeros(0, 3))
        case(call, {'dim': 2}, x=normal(2, 2))
        case(call, {'dim': -3}, x=normal(2, 2))
        case(call, {'dim': 0}, x=labels(3, 4))

    for shape, classes in (((), 4), ((), -1), ((2, 3), 5), ((2, 3), -1), ((2, 1, 2), 4), ((0,), 3)):
        case('F.oneHot', {'num_classes': classes}, target=labels(shape, 4) if shape != (0,) else labels((0,), 2))
    case('F.oneHot', {'num_classes': -1}, target=labels((0,), 2))
    case('F.oneHot', {'num_classes': 3}, target=torch.tensor([0, -1]))
    case('F.oneHot', {'num_classes': 0}, target=torch.tensor([0]))
    case('F.oneHot', {'num_classes': -2}, target=torch.tensor([0]))
    case('F.oneHot', {'num_classes': 2}, target=torch.tensor([0.0, 1.0]))
    case('F.oneHot', {'num_classes': 2}, target=torch.tensor([True]))

    ce = 'F.crossEntropy'
    for reduction in ('mean', 'sum', 'none'):
        for smoothing in (0.0, 0.2, 1.0):
            options = {'reduction': reduction, 'label_smoothing': smoothing}
            weight = torch.rand(4) + 0.1
            case(ce, {**options, 'weight': weight, 'ignore_index': 2}, x=normal(5, 4), target=torch.tensor([2, 0, 1, 3, 2]))
            case(ce, options, x=normal(2, 3, 4), target=labels((2, 4), 3))
            case(ce, {**options, 'weight': torch.rand(3) + 0.1, 'ignore_index': -1}, x=normal(2, 3, 2, 2),
                 target=torch.tensor([[[0, -1], [2, 1]], [[-1, -1], [1, 0]]]))
            case(ce, options, x=normal(4), target=torch.tensor(2))
            case(ce, options, x=normal(4), target=shares(4))
            case(ce, {**options, 'weight': torch.rand(4) + 0.1}, x=normal(3, 4), target=shares(3, 4))
            case(ce, {**options, 'weight': torch.rand(3) + 0.1}, x=normal(2, 3, 2), target=shares(2, 3, 2))
            case(ce, options, x=torch.zeros(0, 3), target=labels((0,), 3))
            case(ce, options, x=torch.zeros(0, 3), target=torch.zeros(0, 3))
            case(ce, options, x=torch.tensor([[0.0, -INF, 1.0], [2.0, 1.0, -INF]]), target=torch.tensor([0, 1]))
            case(ce, {**options, 'ignore_index': 1}, x=normal(2, 3), target=torch.tensor([1, 1]))
    case(ce, {}, x=torch.tensor([[0.0, -INF], [1.0, -INF]]), target=torch.tensor([1, 0]))
    case(ce, {'reduction': 'none'}, x=torch.tensor([[0.0, -INF], [1.0, 3.0]]), target=torch.tensor([[1.0, 0.0], [0.2, 0.8]]))
    case(ce, {'weight': torch.tensor([0.0, 1.0, 2.0])}, x=normal(3, 3), target=torch.tensor([0, 1, 2]))
    case(ce, {'weight': torch.tensor([0.0, 1.0])}, x=normal(2, 2), target=torch.tensor([0, 0]))
    case(ce, {}, x=normal(3, 4, scale=1e4), target=torch.tensor([0, 1, 2]))
    case(ce, {'reduction': 'sum'}, x=torch.eye(3) * 200, target=torch.tensor([0, 1, 0]))
    case(ce, {}, x=normal(3, 2), target=torch.tensor([[2.0, -1.0], [0.0, 0.0], [3.0, 4.0]]))
    case(ce, {'ignore_index': 7}, x=normal(2, 3), target=torch.tensor([7, 1]))
    case(ce, {'ignore_index': -7}, x=normal(2, 3), target=shares(2, 3))
    case(ce, {'ignore_index': 1}, x=normal(2, 3), target=shares(2, 3))
    case(ce, {}, x=normal(2, 3), target=labels((2, 3), 2))
    case(ce, {}, x=normal(2, 3), target=torch.tensor([0.0, 1.0]))
    case(ce, {}, x=normal(2, 3), target=torch.tensor([0, -1]))
    case(ce, {}, x=normal(2, 3, 4), target=labels((2, 3), 3))
    case(ce, {'weight': torch.ones(2)}, x=normal(2, 3), target=torch.tensor([0, 1]))
    case(ce, {'label_smoothing': 1.5}, x=normal(2, 3), target=torch.tensor([0, 1]))
    case(ce, {'reduction': 'average'}, x=normal(2, 3), target=torch.tensor([0, 1]))
    case(ce, {}, x=normal(3), target=torch.tensor([1]))

    for reduction in ('mean', 'sum', 'none', 'batchmean'):
        for log_target in (False, True):
            options = {'reduction': reduction, 'log_target': log_target}
            given = (lambda *shape: shares(*shape).log()) if log_target else shares
            case('F.klDiv', options, input=shares(3, 4).log(), target=given(3, 4))
            case('F.klDiv', options, input=shares(2, 3, 2).log(), target=given(2, 3, 2))
            case('F.klDiv', options, input=shares(4).log(), target=given(4))
            case('F.klDiv', options, input=torch.tensor(-1.5), target=torch.tensor(-0.5 if log_target else 0.5))
            case('F.klDiv', options, input=torch.zeros(0, 3), target=torch.zeros(0, 3))
    case('F.klDiv', {'reduction': 'none'}, input=torch.tensor([-1.0, -INF, -INF, -2.0, -3.0]),
         target=torch.tensor([0.0, 0.0, 0.5, -0.5, 1.0]))
    case('F.klDiv', {'reduction': 'none', 'log_target': True}, input=torch.tensor([-1.0, -INF, -2.0]),
         target=torch.tensor([-INF, -1.0, 0.0]))
    case('F.klDiv', {}, input=normal(2, 3), target=labels((2, 3), 2))
    case('F.klDiv', {'reduction': 'average'}, input=normal(2, 3), target=shares(2, 3))
    case('F.klDiv', {}, input=normal(2, 3), target=shares(2, 4))

    bce = 'F.binaryCrossEntropyWithLogits'
    for reduction in ('mean', 'sum', 'none'):
        options = {'reduction': reduction}
        case(bce, options, x=normal(3, 4), target=torch.rand(3, 4))
        case(bce, {**options, 'weight': torch.rand(4)}, x=normal(3, 4), target=torch.rand(3, 4))
        case(bce, {**options, 'weight': torch.rand(3, 1), 'pos_weight': torch.rand(4) * 3}, x=normal(3, 4), target=torch.rand(3, 4))
        case(bce, {**options, 'pos_weight': torch.tensor(2.5)}, x=normal(2, 2, 3), target=torch.rand(2, 2, 3))
        case(bce, {**options, 'weight': torch.rand(2, 1, 3), 'pos_weight': torch.rand(2, 3)}, x=normal(2, 2, 3), target=torch.rand(2, 2, 3))
        case(bce, options, x=torch.tensor(0.5), target=torch.tensor(0.25))
        case(bce, options, x=torch.zeros(0, 3), target=torch.zeros(0, 3))
        case(bce, options, x=normal(2, 3, scale=1e4), target=torch.tensor([[0.0, 1.0, 0.5], [1.0, 0.0, 1.0]]))
    case(bce, {'reduction': 'none'}, x=torch.tensor([INF, INF, INF, -INF, -INF, -INF]), target=torch.tensor([0.0, 0.5, 1.0, 0.0, 0.5, 1.0]))
    case(bce, {}, x=torch.tensor([0.0, -120.0]), target=torch.tensor([0.0, 1.0]))
    case(bce, {'reduction': 'none'}, x=normal(3), target=torch.tensor([-1.0, 2.0, 0.5]))
    case(bce, {}, x=normal(2, 3), target=torch.rand(3))
    case(bce, {'weight': torch.rand(2)}, x=normal(2, 3), target=torch.rand(2, 3))
    case(bce, {'reduction': 'batchmean'}, x=normal(2, 3), target=torch.rand(2, 3))
    case(bce, {}, x=normal(2, 2), target=labels((2, 2), 2))


def record_losses():
    eye = torch.eye(3) * 200
    jsd = 'JsdCrossEntropy'
    for splits in (1, 2, 3, 6):
        case(jsd, {'num_splits': splits}, output=normal(2 * splits, 4), target=labels(2, 4))
    case(jsd, {'smoothing': None}, output=normal(6, 4), target=labels(2, 4))
    case(jsd, {'smoothing': 0}, output=normal(6, 4), target=labels(6, 4))
    case(jsd, {'alpha': 0.5, 'smoothing': 0.999}, output=normal(6, 4), target=labels(2, 4))
    case(jsd, {'alpha': -1}, output=normal(6, 4), target=labels(2, 4))
    case(jsd, {'smoothing': 0, 'alpha': 0}, output=torch.tensor([[0.0, 1.0], [0.0, math.nan]]), target=torch.tensor([0]))
    case(jsd, {'num_splits': 2, 'alpha': 0}, output=torch.tensor([[0.0, 1.0], [0.0, math.nan]]), target=torch.tensor([0]))
    case(jsd, {}, output=eye, target=torch.tensor([0]))
    case(jsd, {'smoothing': 0}, output=torch.tensor([[200.0, 0, 0]] * 3), target=torch.tensor([0]))
    case(jsd, {'smoothing': 0}, output=torch.tensor([[100.0, 0, 0]] * 3), target=torch.tensor([0]))
    case(jsd, {'smoothing': 0}, output=torch.tensor([[1.0, -INF, 0]] * 3), target=torch.tensor([0]))
    case(jsd, {}, output=torch.tensor([[1.0, -INF, 0]] * 3), target=torch.tensor([0]))
    case(jsd, {'smoothing': 0}, output=torch.tensor([[1.0, -INF, 0], [0, 1.0, 2.0], [-INF, 0, 0]]), target=torch.tensor([0]))
    case(jsd, {'smoothing': 0}, output=torch.tensor([[1.0, -INF, 0], [0, 1.0, 2.0], [3.0, 0, 0]]), target=torch.tensor([1]))
    case(jsd, {}, output=normal(6, 3, scale=12), target=labels(2, 3))
    case(jsd, {}, output=normal(6, 3, scale=1e4), target=labels(2, 3))
    case(jsd, {'smoothing': 0}, output=normal(6, 3), target=torch.tensor([-100, 1]))
    case(jsd, {}, output=normal(3, 1), target=torch.tensor([0]))
    case(jsd, {}, output=torch.zeros(0, 3), target=labels((0,), 3))
    case(jsd, {}, output=normal(6, 3), target=torch.tensor([0, 3]))
    case(jsd, {}, output=normal(6, 3), target=torch.tensor([0, -1]))
    case(jsd, {'smoothing': 0}, output=normal(6, 3), target=torch.tensor([0.0, 1.0]))
    case(jsd, {'smoothing': 1.0}, output=normal(6, 3), target=labels(2, 3))
    # The floor under the mixture bends the slope by less than 1e-7 of alpha.
    case(jsd, {'alpha': 3e9, 'smoothing': 0}, output=torch.tensor([[0.0, -20.0]] * 3), target=torch.tensor([0]))

    lsce = 'LabelSmoothingCrossEntropy'
    case(lsce, {}, x=normal(3, 4), target=labels(3, 4))
    case(lsce, {'smoothing': 0}, x=torch.tensor([[0.0, -INF, 1.0]]), target=torch.tensor([0]))
    case(lsce, {}, x=torch.tensor([[0.0, -INF, 1.0]]), target=torch.tensor([0]))
    case(lsce, {}, x=eye, target=torch.tensor([0, 0, 2]))
    case(lsce, {}, x=normal(3, 4, scale=1e4), target=labels(3, 4))
    case(lsce, {}, x=torch.zeros(0, 4), target=labels((0,), 4))
    case(lsce, {}, x=normal(2, 3), target=torch.tensor([0, 3]))
    case(lsce, {}, x=normal(2, 3), target=torch.tensor([0, -100]))
    case(lsce, {}, x=normal(2, 3), target=torch.tensor([0.0, 1.0]))
    case(lsce, {}, x=normal(2, 3, 4), target=labels(2, 3))
    case(lsce, {'smoothing': 1.2}, x=normal(2, 3), target=labels(2, 3))

    soft = 'SoftTargetCrossEntropy'
    case(soft, {}, x=normal(2, 3, 4), target=shares(2, 3, 4))
    case(soft, {}, x=normal(4), target=shares(4))
    case(soft, {}, x=normal(1, 4), target=shares(3, 4))
    case(soft, {}, x=normal(4), target=shares(3, 4))
    case(soft, {}, x=normal(2, 3), target=torch.tensor([[1, 0, 0], [0, 2, 1]]))
    case(soft, {}, x=torch.tensor([[0.0, -INF], [1.0, 2.0]]), target=torch.tensor([[1.0, 0.0], [0.5, 0.5]]))
    case(soft, {}, x=torch.tensor([[0.0, -INF], [1.0, 2.0]]), target=torch.tensor([[0.9, 0.1], [0.5, 0.5]]))
    case(soft, {}, x=eye, target=torch.tensor([[1.0, 0, 0], [0.0, 0.5, 0.5], [1.0, 0, 0]]))
    case(soft, {}, x=torch.zeros(0, 3), target=torch.zeros(0, 3))
    case(soft, {}, x=normal(2, 3), target=shares(2, 4))
    case(soft, {}, x=normal(2, 3), target=shares(2, 3) > 0.3)

    multi = 'AsymmetricLossMultiLabel'
    y = (torch.rand(3, 4) > 0.6).float()
    for gamma_neg, gamma_pos in ((0, 0), (4, 0), (0, 1), (2, 2), (0.5, 1.5), (4.16, 3)):
        for clip in (0, 0.05, 0.5, 0.99, None):
            case(multi, {'gamma_neg': gamma_neg, 'gamma_pos': gamma_pos, 'clip': clip}, x=normal(3, 4), y=y)
    case(multi, {}, x=normal(3, 4), y=torch.rand(3, 4))
    case(multi, {'gamma_neg': 1.5, 'gamma_pos': 0.5}, x=normal(3, 4), y=torch.rand(3, 4))
    for gamma_neg, gamma_pos in ((4, 1), (1, 2)):
        options = {'gamma_neg': gamma_neg, 'gamma_pos': gamma_pos, 'disable_torch_grad_focal_loss': True}
        case(multi, options, x=normal(3, 4), y=y)
        case(multi, options, x=normal(3, 4), y=torch.rand(3, 4))
    case(multi, {}, x=normal(3, 4), y=y.long())
    case(multi, {'eps': 0.2}, x=normal(3, 4), y=y)
    case(multi, {}, x=normal(3, 4, scale=30), y=y)
    case(multi, {}, x=normal(3, 4, scale=1e4), y=y)
    case(multi, {'gamma_neg': 0.5, 'gamma_pos': 0.5}, x=normal(3, 4, scale=100), y=y)
    case(multi, {}, x=torch.tensor([-INF, INF, -INF, INF]), y=torch.tensor([0.0, 0.0, 1.0, 1.0]))
    case(multi, {}, x=normal(2, 3, 2), y=(torch.rand(2, 3, 2) > 0.5).float())
    case(multi, {}, x=normal(3), y=torch.tensor([0.0, 1.0, 0.0]))
    case(multi, {}, x=torch.zeros(0, 3), y=torch.zeros(0, 3))
    case(multi, {}, x=normal(2, 3), y=torch.rand(2, 4))
    case(multi, {}, x=normal(2, 3), y=torch.rand(2, 3) > 0.5)

    single = 'AsymmetricLossSingleLabel'
    for gamma_pos, gamma_neg in ((0, 0), (1, 4), (0, 4.16), (2, 1), (0.5, 0.5), (3, 0)):
        for eps in (0.0, 0.1, 0.5):
            for reduction in ('mean', 'none'):
                options = {'gamma_pos': gamma_pos, 'gamma_neg': gamma_neg, 'eps': eps, 'reduction': reduction}
                case(single, options, x=normal(3, 4), target=labels(3, 4))
    case(single, {}, x=eye, target=torch.tensor([0, 0, 2]))
    case(single, {'gamma_pos': 0.5, 'gamma_neg': 0.5}, x=eye, target=torch.tensor([0, 0, 2]))
    case(single, {}, x=normal(3, 4, scale=1e4), target=labels(3, 4))
    case(single, {}, x=torch.tensor([[0.0, -INF, 1.0]]), target=torch.tensor([0]))
    case(single, {}, x=torch.tensor([[0.0, -INF, 1.0]]), target=torch.tensor([1]))
    case(single, {'gamma_neg': 0}, x=torch.tensor([[0.0, -INF, 1.0]]), target=torch.tensor([0]))
    case(single, {}, x=torch.zeros(0, 3), target=labels((0,), 3))
    case(single, {}, x=normal(2, 3), target=torch.tensor([0, 3]))
    case(single, {}, x=normal(2, 3, 4), target=labels(2, 3))

    bce = 'BinaryCrossEntropy'
    for reduction in ('mean', 'sum', 'none'):
        for sum_classes in (False, True):
            options = {'reduction': reduction, 'sum_classes': sum_classes}
            case(bce, options, x=normal(3, 4), target=labels(3, 4))
            case(bce, {**options, 'weight': torch.rand(4), 'pos_weight': torch.rand(4) * 2}, x=normal(3, 4), target=torch.rand(3, 4))
            case(bce, options, x=torch.zeros(0, 3), target=labels((0,), 3))
    case(bce, {'target_threshold': 0.2}, x=normal(2, 2), target=torch.tensor([[0.7, 0.3], [0.15, 0.85]]))
    case(bce, {'target_threshold': 0.25}, x=normal(2, 2), target=torch.tensor([[0.25, 0.3], [0.0, 0.75]]))
    case(bce, {'target_threshold': 0.0, 'smoothing': 0.5}, x=normal(3, 4), target=labels(3, 4))
    case(bce, {'smoothing': 0.3, 'pos_weight': 3.5}, x=normal(3, 4), target=labels((3, 1), 4))
    case(bce, {'weight': torch.rand(3, 1), 'sum_classes': True}, x=normal(3, 4), target=labels(3, 4))
    case(bce, {'sum_classes': True}, x=normal(2, 3, 4), target=torch.rand(2, 3, 4))
    case(bce, {}, x=normal(2, 3, 4), target=torch.rand(2, 3, 4))
    case(bce, {}, x=normal(3, 4, scale=1e4), target=labels(3, 4))
    case(bce, {}, x=torch.tensor([[-INF, 0.0]]), target=torch.tensor([1]))
    case(bce, {}, x=normal(2, 3), target=torch.tensor([0, 3]))
    case(bce, {}, x=normal(2, 3), target=torch.tensor([0]))
    case(bce, {}, x=normal(2, 3), target=torch.rand(2, 2))
    case(bce, {}, x=normal(2, 2), target=labels((2, 2), 2))
    case(bce, {'smoothing': 1.0}, x=normal(2, 3), target=torch.tensor([0, 1]))

    for lam, smoothing in ((1.0, 0.0), (0.3, 0.0), (0.0, 0.25), (0.75, 0.1)):
        for count, classes in ((1, 3), (5, 4), (4, 1)):
            case('mixupTarget', {'num_classes': classes, 'lam': lam, 'smoothing': smoothing}, target=labels(count, classes))
    case('mixupTarget', {'num_classes': 3}, target=labels((0,), 3))
    case('mixupTarget', {'num_classes': 3}, target=torch.tensor([0, -1]))


CURVES = []


def record_corners():
    """Where a form composed of tensor operations goes wrong first: 0 times infinity, lost digits, many dimensions."""
    ce = 'F.crossEntropy'
    masked = torch.tensor([[-INF, 0.0, 1.0], [2.0, -INF, 0.5], [math.nan, 1.0, 2.0], [-INF, -INF, -INF]])
    for reduction in ('mean', 'sum', 'none'):
        # Rows that are ignored hold what has no softmax; rows that count are masked at a class or at their label.
        for smoothing in (0.0, 0.3, 1.0):
            options = {'reduction': reduction, 'label_smoothing': smoothing, 'ignore_index': 1}
            case(ce, options, x=masked, target=torch.tensor([2, 0, 1, 1]))
            case(ce, options, x=masked[:2], target=torch.tensor([0, 2]))
            weight = torch.tensor([0.0, 1.0, 2.0])
            case(ce, {**options, 'weight': weight}, x=masked, target=torch.tensor([0, 0, 1, 1]))
        case('F.klDiv', {'reduction': reduction}, input=F.log_softmax(normal(2, 1, 2, 1, 3), -1), target=shares(2, 1, 2, 1, 3))
        bce = 'F.binaryCrossEntropyWithLogits'
        case(bce, {'reduction': reduction, 'pos_weight': torch.rand(2, 1, 3) + 0.5, 'weight': torch.rand(3)},
             x=normal(2, 1, 2, 1, 3), target=shares(2, 1, 2, 1, 3))
    endless = torch.tensor([INF, -INF, INF, -INF, 1.0, INF])
    halves = torch.tensor([0.0, 0.0, 1.0, 1.0, 0.5, 0.5])
    for factor in (0.5, 3.0):
        case(bce, {'reduction': 'none', 'pos_weight': torch.tensor(factor)}, x=endless, target=halves)
    case('F.klDiv', {}, input=F.log_softmax(normal(3, 4), -1), target=shares(3, 4))
    for dim in (0, 2, -1):
        case('F.softmax', {'dim': dim}, x=normal(2, 1, 3, 1, 2))
        case('F.logSoftmax', {'dim': dim}, x=normal(2, 1, 3, 1, 2))
    sure = torch.tensor([[100.0, -100.0, 14.0, 11.7], [300.0, 200.0, -100.0, -200.0]])
    for gammas in ({'gamma_neg': 4, 'gamma_pos': 1}, {'gamma_neg': 0.5, 'gamma_pos': 0.5}, {'gamma_neg': 1, 'gamma_pos': 2}):
        for clip in (0, 0.05):
            for eps in (1e-8, 0.1):
                case('AsymmetricLossMultiLabel', {**gammas, 'clip': clip, 'eps': eps}, x=sure,
                     y=torch.tensor([[1.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.5]]))
        case('AsymmetricLossSingleLabel', gammas, x=sure, target=torch.tensor([0, 1]))
    case('AsymmetricLossSingleLabel', {'gamma_neg': 0, 'gamma_pos': 0}, x=sure, target=torch.tensor([0, 0]))


def curve(kind, lr, options, steps, metrics=None):
    classes = {'cosine': 'CosineLRScheduler', 'tanh': 'TanhLRScheduler', 'step': 'StepLRScheduler',
               'multistep': 'MultiStepLRScheduler', 'poly': 'PolyLRScheduler', 'plateau': 'PlateauLRScheduler'}
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=lr)
    schedule = getattr(timm_scheduler, classes[kind])(optimizer, **options)
    lrs = [optimizer.param_groups[0]['lr']]
    for step in range(1, steps):
        schedule.step(step, metrics[step - 1] if metrics else None)
        lrs.append(optimizer.param_groups[0]['lr'])
    entry = {'kind': kind, 'lr': lr, 'options': options, 'lrs': lrs}
    if metrics:
        entry['metrics'] = metrics
    CURVES.append(entry)


def record_curves():
    for kind in ('cosine', 'tanh', 'poly'):
        for options in (
            {},
            {'cycle_limit': 4},
            {'cycle_limit': 0},
            {'cycle_mul': 2.0, 'cycle_limit': 4},
            {'cycle_mul': 1.1, 'cycle_limit': 6, 'cycle_decay': 0.9},
            {'cycle_mul': 3, 'cycle_limit': 3, 'lr_min': 0.01, 'warmup_t': 2, 'warmup_prefix': True},
            {'warmup_t': 4, 'warmup_lr_init': 0.001},
            {'warmup_t': 12, 'warmup_lr_init': 0.3, 'lr_min': 0.2},
            {'lr_min': 0.5},
            {'t_initial': 5, 'cycle_mul': 1.4, 'cycle_limit': 4},
        ):
            curve(kind, 0.1, {'t_initial': 6, **options}, 40)
        curve(kind, 0.1, {'t_initial': 7.5, 'cycle_limit': 3}, 30)
        curve(kind, 0.1, {'t_initial': 1, 'cycle_limit': 3}, 6)
    for k_decay in (0.5, 1.5, 3.0):
        curve('cosine', 1e-4, {'t_initial': 20, 'k_decay': k_decay, 'cycle_limit': 2}, 45)
        curve('poly', 1e-4, {'t_initial': 20, 'k_decay': k_decay, 'power': 1.5}, 25)
    curve('tanh', 0.1, {'t_initial': 20, 'lb': -6.0, 'ub': 4.0, 'warmup_t': 3}, 25)
    curve('poly', 0.1, {'t_initial': 10, 'power': 0}, 12)
    for decay_t in (0.1, 0.3, 1, 2.4, 7):
        curve('step', 0.5, {'decay_t': decay_t, 'decay_rate': 0.9}, 30)
        curve('step', 0.5, {'decay_t': decay_t, 'decay_rate': 0.9, 'warmup_t': 3, 'warmup_prefix': False}, 30)
    curve('step', 0.5, {'decay_t': 3}, 10)
    for prefix in (True, False):
        options = {'decay_rate': 0.5, 'warmup_t': 2, 'warmup_lr_init': 0.01, 'warmup_prefix': prefix}
        curve('multistep', 0.5, {'decay_t': [3, 6], **options}, 12)
        curve('multistep', 0.5, {'decay_t': [1, 1, 4.5], **options}, 12)
    curve('multistep', 0.5, {'decay_t': [1, 2], 'decay_rate': 0.5}, 5)
    curve('multistep', 0.5, {'decay_t': [], 'decay_rate': 0.5}, 5)
    curve('multistep', 0.5, {'decay_t': [2, 4]}, 6)
    curve('multistep', 0.5, {'decay_t': [2, 4], 'decay_rate': 0.5, 'warmup_t': 2}, 9)
    curve('step', 0.5, {'decay_t': 2, 'decay_rate': 0.5, 'warmup_t': 3}, 9)
    # Better by less than the threshold of 1e-4, and by more.
    for mode, sign in (('max', 1), ('min', -1)):
        for gain in (5e-5, 2e-4):
            slow = [0.5 * (1 + sign * gain) ** i for i in range(11)]
            curve('plateau', 0.5, {'mode': mode, 'patience_t': 1, 'decay_rate': 0.5}, 12, slow)
    metrics = [round(math.sin(i * 0.7) + 0.02 * i, 4) for i in range(40)]
    flat = [0.5] * 39
    for mode in ('max', 'min'):
        curve('plateau', 0.5, {'mode': mode}, 40, metrics)
        curve('plateau', 0.5, {'mode': mode, 'patience_t': 0, 'decay_rate': 0.5}, 40, metrics)
        curve('plateau', 0.5, {'mode': mode, 'patience_t': 1, 'decay_rate': 0.9, 'threshold': 0.3, 'cooldown_t': 3}, 40, metrics)
        curve('plateau', 0.5, {'mode': mode, 'patience_t': 2, 'lr_min': 0.1, 'warmup_t': 5, 'warmup_lr_init': 0.01}, 40, flat)
    curve('plateau', 1e-7, {'patience_t': 0, 'decay_rate': 0.95}, 40, flat)
    curve('plateau', 0.5, {'patience_t': 0, 'decay_rate': 0.5, 'lr_min': 0.6}, 10, flat)
    curve('plateau', 0.5, {}, 6)
    curve('plateau', 0.5, {'patience_t': 0, 'decay_rate': 0.5}, 8, [0.1, None, 0.1, None, None, 0.05, 0.2])


def write(path, content):
    path.write_text(json.dumps(content, separators=(',', ':'), allow_nan=False) + '\n')
    print(f'{path}: {len(content["cases"])} cases')


if __name__ == '__main__':
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent / 'tests/library/reference')
    record_functional()
    record_losses()
    record_corners()
    record_curves()
    write(folder / 'more-losses.json', {'environment': ENVIRONMENT, 'cases': CASES})
    write(folder / 'more-schedulers.json', {'environment': ENVIRONMENT, 'cases': CURVES})
