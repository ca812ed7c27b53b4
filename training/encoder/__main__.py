"""Trains, evaluates and exports the encoder: python -m training.encoder COMMAND."""

import argparse
import json
import shutil
import time
from dataclasses import asdict, replace
from pathlib import Path

import torch

from reportedly.encoder.found import Cut, spans_of
from reportedly.encoder.session import open_encoder
from reportedly.encoder.weights import weights_in
from reportedly.encoder.windows import LIMIT
from reportedly.encoder.wordpiece import Vocabulary, read_vocabulary
from training.encoder.data import Article, paragraphs_of, read_articles
from training.encoder.evaluate import ROWS, found_in, gold_found, reading, records, scores, table
from training.encoder.export import export, manifest
from training.encoder.loop import Plan, Run, Threads
from training.encoder.model import weights_file
from training.encoder.sets import files, sets
from training.encoder.settings import PARTS, SHA256, Settings
from training.encoder.settings import settings as settings_without
from training.encoder.teacher import teach
from training.encoder.tune import calibrated, seen_by, trials

# What counts when cut-offs are chosen: all attributions, the words of their contents, the few without a source.
WORTH = {"relation": 1.0, "content_token": 0.5, "sourceless": 0.1}


def vocabulary() -> Vocabulary:
    """The original vocabulary."""
    return read_vocabulary(weights_file().parent / "vocab.txt")


def split(articles: list[Article], held_out: int) -> tuple[list[Article], list[Article]]:
    """What is learned from, and what is kept for cut-offs: evenly spread over the sorted ids."""
    every = max(1, len(articles) // held_out) if held_out else len(articles) + 1
    kept = [n for n in range(len(articles)) if n % every == every // 2][:held_out]
    return [a for n, a in enumerate(articles) if n not in set(kept)], [articles[n] for n in kept]


def train(args: argparse.Namespace) -> None:
    """Trains, from the last checkpoint if there is one."""
    settings = settings_without(tuple(args.without))
    words = vocabulary()
    articles = [one for path in args.data or files() for one in read_articles(path, words)][: args.articles]
    learned, _ = split(articles, settings.held_out)
    if not learned:
        raise SystemExit(f"nothing is left to learn from: {settings.held_out} reports are kept for the cut-offs")
    args.folder.mkdir(parents=True, exist_ok=True)
    run = Run(args.folder, settings)
    print("taken up again" if run.resume() else "from the start", run.step, flush=True)
    began = time.time()
    print(
        "sentences taught:",
        teach(learned, settings.vector_share, args.folder / "teacher.pt"),
        round(time.time() - began),
        "s",
        flush=True,
    )
    deadline = None
    if args.until:
        hour, minute = map(int, args.until.split(":"))
        now = time.gmtime()
        deadline = time.time() + ((hour - now.tm_hour) * 60 + minute - now.tm_min) * 60 - now.tm_sec
    run.train(learned, Plan(args.steps, deadline), Threads(args.threads), args.every)


def evaluate(args: argparse.Namespace) -> None:
    """Scores the checkpoint, or gold itself, on a file or on the reports held out of it."""
    settings = settings_without(tuple(args.without))
    limit = LIMIT if "context" not in settings.without else settings.limits[1]
    articles = read_articles(args.data, vocabulary())
    if args.held_out:
        articles = split(articles, settings.held_out)[1]
    articles = articles[: args.articles]
    run = Run(args.folder, settings)
    if not args.gold:
        run.resume()
    model = run.averaged() if args.average else run.model.eval()
    cut = Cut(**{name: getattr(args, name) for name in asdict(Cut())})
    began = time.time()
    readings = [
        reading(a, gold_found(a, limit) if args.gold else found_in(model, a, limit, cut)) for a in articles
    ]  # fmt: skip
    names = {a.id for a in articles}
    figures = scores(args.scorers, [r for r in records(args.data) if r["id"] in names], readings)
    print(f"step {run.step}, {len(articles)} articles, {time.time() - began:.0f} s")
    print(table(figures))
    if args.out:
        args.out.write_text("".join(json.dumps(r) + "\n" for r in readings), "utf-8")


def ship(args: argparse.Namespace) -> None:
    """Writes the checkpoint as the files that ship, with the cut-offs and what they were made from."""
    run = Run(args.folder, Settings())
    if not run.resume():
        raise SystemExit(f"no checkpoint in {args.folder}")
    model = run.averaged() if args.average else run.model.eval()
    export(model, args.out, small=args.small)
    shutil.copyfile(weights_file().parent / "vocab.txt", args.out / "vocab.txt")
    facts = {
        "version": args.version,
        "cut": {name: getattr(args, name) for name in asdict(Cut())},
        "steps": run.step,
        "settings": asdict(Settings()),
        "command": "make train",
        "start": f"all-MiniLM-L6-v2, SHA-256 {SHA256}",
        "sets": sets(),
        "figures": json.loads(args.figures.read_text("utf-8")) if args.figures else {},
    }
    manifest(args.out, facts)


def shipped(args: argparse.Namespace) -> None:
    """Scores the files that ship on a file of gold, as the product runs them but on every line of the text."""
    encoder = open_encoder(weights_in(args.folder))
    listed = records(args.data)[: args.articles]
    began = time.time()
    readings = []
    for record in listed:
        encoded = encoder.read(record["text"], paragraphs_of(record["text"]))
        spans = [spans_of(encoded.units, one)._asdict() for one in encoded.found]
        readings.append({"report": {"id": record["id"]}, "attributions": spans})
    spent = time.time() - began
    figures = scores(args.scorers, listed, readings)
    print(f"{len(listed)} articles, {spent:.0f} s")
    print(table(figures))
    if args.out:
        args.out.write_text(json.dumps({row: figures[row] for row in ROWS}, indent=1) + "\n", "utf-8")


def tuned(args: argparse.Namespace) -> None:
    """Sets the cut-offs of the files that ship by the reports that were kept out of the training."""
    encoder = open_encoder(weights_in(args.folder))
    kept = {a.id for a in split(read_articles(args.data, vocabulary()), Settings().held_out)[1]}
    seen = [seen_by(encoder, record) for record in records(args.data) if record["id"] in kept]
    best, most = Cut(), 0.0
    for cut, figures in trials(encoder, seen, args.scorers):
        worth = sum(weight * figures[row]["F1"] for row, weight in WORTH.items())
        if worth > most:
            best, most = cut, worth
        told = "  ".join(f"{row} {figures[row]['F1']:.2f}" for row in ROWS)
        rate = f"{figures['sourceless']['P']:.0f}/{figures['sourceless']['R']:.0f}"
        print(f"{worth:.2f}: {cut.begin:4} {cut.chance} {cut.source}  {told} ({rate})", flush=True)
    best = calibrated(replace(encoder, cut=best), seen, args.scorers)
    facts = json.loads((args.folder / "manifest.json").read_text("utf-8"))
    manifest(args.folder, {name: value for name, value in facts.items() if name != "files"} | {"cut": asdict(best)})
    print(best)


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for act in (train, evaluate, ship, tuned, shipped):
        one = commands.add_parser(act.__name__, help=act.__doc__)
        one.set_defaults(act=act)
        one.add_argument("--folder", type=Path, required=True, help="where the checkpoints, or the shipped files, lie")
        one.add_argument("--articles", type=int, help="only the first so many")
        one.add_argument("--threads", type=int, default=2, help="at most; fewer while others need the machine")
        OPTIONS[act.__name__](one)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.act(args)


def _train(one: argparse.ArgumentParser) -> None:
    _parts(one)
    one.add_argument("data", type=Path, nargs="*", help="instead of the sets that the manifest names")
    one.add_argument("--steps", type=int, required=True)
    one.add_argument("--until", help="UTC hour:minute at which the rate is to be zero")
    one.add_argument("--every", type=int, default=200, help="steps between checkpoints")


def _evaluate(one: argparse.ArgumentParser) -> None:
    _shipped(one)
    _cuts(one)
    _parts(one)
    one.add_argument("--gold", action="store_true", help="score gold itself: what windows and units lose")
    one.add_argument("--held-out", action="store_true", help="only the reports kept out of the training")


def _parts(one: argparse.ArgumentParser) -> None:
    one.add_argument("--without", action="append", choices=PARTS, default=[], help="left out, to see what it is worth")


def _ship(one: argparse.ArgumentParser) -> None:
    _cuts(one)
    one.add_argument("--out", type=Path, required=True)
    one.add_argument("--version", default="0.1.0")
    one.add_argument("--small", action=argparse.BooleanOptionalAction, default=True, help="in eight bits")
    one.add_argument("--figures", type=Path, help="what was measured, as JSON")


def _shipped(one: argparse.ArgumentParser) -> None:
    one.add_argument("data", type=Path)
    one.add_argument("--scorers", type=Path, required=True, help="the folder of the benchmark's scorers")
    one.add_argument("--out", type=Path)


def _cuts(one: argparse.ArgumentParser) -> None:
    one.add_argument("--average", action=argparse.BooleanOptionalAction, default=True)
    for name, value in asdict(Cut()).items():
        one.add_argument(f"--{name}", type=float, default=value)


OPTIONS = {"train": _train, "evaluate": _evaluate, "ship": _ship, "tuned": _shipped, "shipped": _shipped}


if __name__ == "__main__":
    main()
