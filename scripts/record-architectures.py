"""Records what timm registers: every architecture, its parameters and its weights, and what timm.list_models finds.

Usage: python scripts/record-architectures.py
Needs torch and timm. Writes src/library/architectures/records.ts and tests/library/reference/list-models.json.
Every architecture is made once, without memory for its weights, to count them: some ten minutes. The counts are kept in
.cache/ as they come, for this version of timm, so a run that was stopped goes on where it was.
"""
import json
import platform
import random
import warnings
from datetime import date
from pathlib import Path

import timm
import torch
from timm.models import get_arch_pretrained_cfgs

ROOT = Path(__file__).resolve().parent.parent
RECORDS = ROOT / 'src/library/architectures/records.ts'
SEARCHES = ROOT / 'tests/library/reference/list-models.json'
KEPT = ROOT / f'.cache/parameters-of-timm-{timm.__version__}.json'
VERSIONS = {'timm': timm.__version__, 'torch': torch.__version__.split('+')[0], 'python': platform.python_version()}

warnings.simplefilter('ignore')


def make_without_weights(name):
    try:
        with torch.device('meta'):
            return timm.create_model(name)
    except RuntimeError:
        # A few architectures compute with tensors while they are made, which the meta device cannot.
        return timm.create_model(name)


def count_parameters(names):
    """Parameters of each architecture as `create_model(name)` makes it, its head included, buffers not."""
    counts = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    KEPT.parent.mkdir(exist_ok=True)
    for i, name in enumerate(names):
        if name in counts:
            continue
        counts[name] = sum(p.numel() for p in make_without_weights(name).parameters())
        if i % 20 == 0:
            KEPT.write_text(json.dumps(counts))
    KEPT.write_text(json.dumps(counts))
    return {name: counts[name] for name in names}


def tag_word(name, tagged, cfg):
    """A tag as the record has it: `-` before it says that there are no weights, `""` is the tag without a name."""
    return ('' if cfg.has_weights else '-') + (tagged[len(name) + 1:] or '""')


def describe(name, parameters):
    """One line: name, parameters, side of the picture in pixels, classes if not 1000, tags; the default tag first."""
    cfgs = get_arch_pretrained_cfgs(name)
    default = next(iter(cfgs.values()))
    channels, height, width = default.input_size
    assert channels == 3 and height == width, name
    size = f'{height}' if default.num_classes == 1000 else f'{height}/{default.num_classes}'
    return ' '.join([name, str(parameters), size, *(tag_word(name, *item) for item in cfgs.items())])


def record_architectures():
    counts = count_parameters(timm.list_models())
    lines = []
    for module in timm.list_modules():
        lines += [f'# {module}', *(describe(name, counts[name]) for name in timm.list_models(module=module))]
    text = '\n'.join(lines)
    RECORDS.write_text(f'''/** What the records were made with; written by scripts/record-architectures.py, as is the rest of this file. */
export const recordedWith: {{ timm: string; torch: string; recorded: string }} = {{
  timm: '{VERSIONS["timm"]}',
  torch: '{VERSIONS["torch"]}',
  recorded: '{date.today().isoformat()}',
}}

/**
 * Every architecture that timm lists, by module (`# resnet`). A line is: name, parameters, side of the picture in pixels
 * (`/` classes, if not 1000), tags of pretrained weights, the default first; `-` before a tag: no weights; `""`: no name.
 */
export const records: string = `
{text}
`
''')
    print(f'{RECORDS.relative_to(ROOT)}: {len(counts)} architectures')


# Whole listings are long: beyond this many names, their number, a few of them and a sum over all stand for them.
MOST_NAMES = 60


def fingerprint(names):
    """FNV-1a of the names with a line break after each, 32 bits, so that order counts too."""
    value = 0x811C9DC5
    for byte in ''.join(f'{name}\n' for name in names).encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def search(filter='', **options):
    names = timm.list_models(filter, **options)
    result = {'names': names} if len(names) <= MOST_NAMES else {
        'count': len(names), 'first': names[:3], 'last': names[-3:], 'fingerprint': fingerprint(names)}
    return {'filter': filter, 'options': options, **result}


def odd_patterns():
    """Names of architectures with wildcards cut into them, and pieces at random: what matters to fnmatch, the same each time."""
    pieces = ['*', '?', '??', '[ab]', '[!r]', '[a-z]', '[0-9]', '[!0-9]', '[z-a]', '[!z-a]', '[]', '[!]', '[]a]', '[^v]', '[r', '!', '-',
              '[a-]', '[-v]', '[--9]', '[a-ce-z]', '[e-s-]', '[0-9-z]', '**', 're', 's', '_', '1', '.', '\\', '+', '(', '[*]', '[?]', '^', '$']
    draw = random.Random(7)
    names = timm.list_models(module=['resnet', 'vision_transformer', 'densenet'])
    patterns = [''.join(draw.choices(pieces, k=draw.randint(1, 4))) for _ in range(80)]
    for _ in range(220):
        pattern = draw.choice(names)
        for _ in range(draw.randint(1, 3)):
            at = draw.randrange(len(pattern))
            c = pattern[at]
            pieces = ['*', '?', f'[{c}]', f'[!{c}]', f'[{c}-z]', f'[!-{c}]', f'[0-{c}-z]', f'[]{c}]', f'[!]0-{c}]', f'[^{c}]', f'[z-{c}-]', '*?']
            pattern = pattern[:at] + draw.choice(pieces) + pattern[at + draw.randint(1, 2):]
        patterns.append(pattern)
    return patterns


def record_searches():
    plain = ['', '*', 'resnet*', 'resnet50', 'resnet?', 'resnet1??', '*50', '*net*50*', '[ab]*', '[!a-z]*', '[!a-ce-z]*', 'resnet[15]*',
             'resnet5[!0]*', 'resnet[5-1]*', '[r-]*50', '[]r]esnet50', '[!]v]*_b[0-2]', '[resnet', 'RESNET50', 'ResNet*', 'resnet50.',
             'resnet50.*', 'resnet50.a1_in1k', '*.*', '.', '*.', ' resnet50', 'resnet50 ', 'resnet50\n', '^resnet50$', 'res(net)50',
             'vit_*_patch1[46]_*', '???', '*_*_*_*_*_*_*', '*a*e*i*o*u*']
    cases = [search(filter, **({'include_tags': True} if tags else {})) for filter in plain for tags in (False, True)]
    cases += [search(filter, pretrained=True) for filter in plain]
    cases += [search(filter, pretrained=True, include_tags=False) for filter in ['', '*', 'resnet*', 'nf*', 'resnet50.*']]
    cases += [search(filter, include_tags=False) for filter in ['', 'resnet*']]
    lists = [[], [''], ['*'], ['resnet18', 'resnet34'], ['resnet34', 'resnet18', 'resnet34'], ['nothing', 'vgg*'], ['vgg*', '*16'],
             ['resnet50.a1_in1k', 'resnet18'], ['*.a1_in1k', '*.a2_in1k']]
    cases += [search(filter, **options) for filter in lists for options in ({}, {'include_tags': True}, {'pretrained': True})]
    excludes = [[], [''], ['*'], ['*d'], ['*d', '*s'], ['resnet50.a*'], ['*in21k*'], ['nothing']]
    cases += [search('resnet[15]*', exclude_filters=exclude, **options)
              for exclude in excludes for options in ({}, {'include_tags': True}, {'pretrained': True})]
    # A text, rather than a list, excludes as it should only where tags are not listed.
    cases += [search('resnet*', exclude_filters=exclude) for exclude in ['*d', '*', 'resnet[!5]*', 'nothing']]
    modules = ['resnet', 'vgg', ['vgg'], ['vgg', 'resnet'], ['vgg', 'vgg'], [], 'vision_transformer']
    cases += [search(filter, module=module, **options)
              for module in modules for filter in ['', '*1*'] for options in ({}, {'include_tags': True}, {'pretrained': True})]
    cases += [search(pattern, module=['resnet', 'vision_transformer', 'densenet']) for pattern in odd_patterns()]
    cases += [search(pattern, module=['vgg'], include_tags=True) for pattern in odd_patterns()[:60]]
    note = 'timm.list_models(filter, **options); written by scripts/record-architectures.py'
    lines = ',\n'.join(json.dumps(case, separators=(',', ':')) for case in cases)
    SEARCHES.write_text(f'{{"environment":{json.dumps(VERSIONS)},\n"note":{json.dumps(note)},\n"cases":[\n{lines}\n]}}\n')
    print(f'{SEARCHES.relative_to(ROOT)}: {len(cases)} searches')


if __name__ == '__main__':
    record_searches()
    record_architectures()
