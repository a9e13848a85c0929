"""Records what timm makes of folders of pictures: classes, samples and errors, for trees that are made for it.

Usage: python scripts/record-folders.py
Needs torch and timm. Writes tests/site/folder/reference/timm-folders.json. Everything is read six times, in processes that order sets of
texts differently and with the files made in different orders: what timm then gives differently is marked `varies`.
"""
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / 'tests/site/folder/reference/timm-folders.json'
STARTS = 6

TREES = {
    'natural': ['class10/a.png', 'class9/20.jpg', 'class9/3.jpg', 'class9/notes.txt', 'Class2/b.jpeg', 'class1/B.JPEG', 'class1/a.webp'],
    'nested': ['cat/1.png', 'cat/night/2.png', 'cover.jpg', 'dog/3.png', 'dog/night/4.png', 'a_b/c/1.png', 'a/b_c/1.png', 'a/b/c/1.png'],
    'hidden': ['.hidden/1.png', '.git/objects/x.jpg', 'cat/._1.jpg', 'cat/.png', 'cat/..jpg', 'cat/...a.png', 'cat/1.jpg', '.DS_Store', 'cat/a.', 'dog./b.PNG'],
    'endings': ['a/1.PNG', 'a/2.JpG', 'a/3.jpeg', 'a/4.gif', 'a/5.tiff', 'a/6.png.bak', 'a/7', 'a/png', 'a/8.jpg ', 'a/9.avif', 'b/1.webp', 'c.png/1.jpg', 'd/1.jpe', 'd/2.tar.png'],
    'numbers': ['007/1.png', '10/1.png', '9/1.png', '1e3/1.png', '1.5/1.png', '1.10/1.png', '12345678901234567891/1.png',
                '12345678901234567890/1.png', '-3/1.png', '+2/1.png', '/1.png', 'a/img10.png', 'a/img9.png', 'a/img0011.png', 'a/10 b.png', 'a/9 b.png', 'a/10.png', 'a/9.png'],
    'unicode': ['Ärger/1.png', 'ärmel/1.png', 'zebra/1.png', 'Zoo/1.png', '猫/1.png', '犬/1.png', 'Ω/1.png', 'ωmega/1.png', 'İstanbul/1.png', 'istanbul/1.png',
                '٣/1.png', '２/1.png', '4/1.png', '१०/1.png', '😀/1.png', 'ｚ/1.png', '𝟗x/1.png', '𝟙𝟘x/1.png', 'ΣΑΣ/1.png', 'σας/1.png', 'm²/1.png', 'ß/1.png', 'SS/1.png', 'e\u0301/1.png', '\u00e9/1.png'],
    'superscript': ['²/1.png', 'a/1.png'],
    'superscript-in-file': ['a/1²3.png', 'b/1.png'],
    'circled-alone-in-map': ['①/1.png', 'a/1.png'],
    'separators': ['a b/1.png', 'a/1.png', 'a-b/1.png', 'a.b/1.png', 'a_b/1.png', 'aa/1.png', 'A/2.png', 'a/b.png', 'a/B1.png', 'a/b10.png', 'a/b/3.png', 'a0/1.png', 'a/0/1.png'],
    'equal': ['class1/1.png', 'class01/1.png', 'class2/1.png', 'Owl/1.png', 'owl/1.png'],
    'equal-files': ['a/1.png', 'a/01.png', 'a/001.PNG', 'a/2.png', 'A2/x.png', 'A2/X.png'],
    'empty': [],
    'no-pictures': ['a/1.webp', 'b/notes.txt', 'README.md'],
    'flat': ['2.png', '10.png', '1.jpg'],
    'splits': ['train/cat/1.png', 'train/dog/2.png', 'train/owl/3.png', 'val/cat/4.png', 'val/owl/5.png', 'extra/bee/1.png'],
    'synonyms': ['training/cat/1.png', 'valid/dog/2.png', 'eval/cat/3.png', 'validation_old/cat/4.png'],
    'both-names': ['train/a/1.png', 'training/b/1.png', 'val/c/1.png', 'validation/d/1.png', 'test/e/1.png'],
    'file-named-train': ['train', 'a/1.png'],
    'split-without-pictures': ['train/notes.txt', 'a/1.png'],
    'capital-split': ['Train/cat/1.png', 'Val/cat/2.png'],
    'map': ['cat/1.png', 'dog/2.png', 'owl/3.png', 'Cat/4.png', '5.png'],
}

SPLITS = ['train', 'training', 'validation', 'val', 'eval', 'test', 'train[:10%]']
MAPS = {
    'all': 'cat\ndog\nowl\n', 'part': 'owl\ncat', 'spaces': ' cat \r\n\tdog\t\n', 'blank': 'cat\n\ndog\n', 'twice': 'cat\ndog\ncat\n', 'none': 'bee\n',
}


def calls():
    for name in TREES:
        yield {'tree': name, 'options': {'split': None}}
        yield {'tree': name, 'options': {'split': None, 'leafNameOnly': False}}
    for name in ['splits', 'synonyms', 'both-names', 'file-named-train', 'split-without-pictures', 'capital-split', 'flat', 'empty']:
        for split in SPLITS:
            yield {'tree': name, 'options': {'split': split}}
    for text in MAPS.values():
        yield {'tree': 'map', 'options': {'split': None, 'classMap': text}}
    yield {'tree': 'splits', 'options': {'split': 'val', 'classMap': 'cat\ndog\nowl\n'}}
    yield {'tree': 'superscript', 'options': {'split': None, 'classMap': 'a\n²\n'}}
    yield {'tree': 'superscript-in-file', 'options': {'split': None, 'classMap': 'a\nb\n'}}


def read(tree, options, seed):
    from timm.data import create_dataset
    from timm.data.readers.reader_image_folder import find_images_and_targets
    paths = [path for path in TREES[tree]]
    random.Random(seed).shuffle(paths)
    with tempfile.TemporaryDirectory() as parent:
        root = Path(parent, 'pets')
        root.mkdir()
        for path in paths:
            file = Path(root, path.lstrip('/'))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
        class_map = None
        if 'classMap' in options:
            class_map = str(Path(parent, 'map.txt'))
            Path(class_map).write_text(options['classMap'], newline='')
        try:
            if options.get('leafNameOnly', True):
                split = options['split']
                searched = dict(search_split=False) if split is None else dict(split=split)
                reader = create_dataset('', str(root), class_map=class_map, **searched).reader
                samples, class_to_idx = reader.samples, reader.class_to_idx
            else:
                samples, class_to_idx = find_images_and_targets(str(root), leaf_name_only=False)
        except Exception as error:
            return {'error': f'{type(error).__name__}: {error}'.replace(str(root), 'pets')}
        # A list keeps the order of a dict.
        return {'classToIdx': list(class_to_idx.items()), 'samples': [[os.path.relpath(path, root), index] for path, index in samples]}


def record():
    runs = []
    for seed in range(STARTS):
        done = subprocess.run([sys.executable, __file__, str(seed)], env={**os.environ, 'PYTHONHASHSEED': str(seed)}, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    import timm
    import unicodedata
    digits = ''.join(c for c in map(chr, range(sys.maxunicode + 1)) if c.isdigit() and not c.isdecimal())
    lines = []
    for i, call in enumerate(calls()):
        results = [run[i] for run in runs]
        varies = any(result != results[0] for result in results)
        lines.append(json.dumps({**call, **(dict(varies=True) if varies else {}), 'timm': results[0]}, ensure_ascii=False, separators=(',', ':')))
    environment = {'timm': timm.__version__, 'python': platform.python_version(), 'unicode': unicodedata.unidata_version, 'system': platform.system()}
    trees = ',\n'.join(f'{json.dumps(name)}:{json.dumps([p.lstrip("/") for p in paths], ensure_ascii=False)}' for name, paths in TREES.items())
    body = ',\n'.join(lines)
    RECORD.write_text(f'{{"environment":{json.dumps(environment)},\n"note":"written by scripts/record-folders.py",\n'
                      f'"digitsThatAreNoDecimals":{json.dumps(digits, ensure_ascii=False)},\n"trees":{{\n{trees}\n}},\n"cases":[\n{body}\n]}}\n')
    print(f'{RECORD.relative_to(ROOT)}: {len(lines)} cases')


if __name__ == '__main__':
    if len(sys.argv) > 1:
        print(json.dumps([read(call['tree'], call['options'], int(sys.argv[1])) for call in calls()]))
    else:
        record()
