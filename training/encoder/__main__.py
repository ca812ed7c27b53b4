"""Trains, evaluates and exports the encoder: python -m training.encoder COMMAND."""

import argparse
import json
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer

from reportedly.encoder.found import Cut
from reportedly.encoder.windows import LIMIT
from training.encoder.data import Article, read_articles
from training.encoder.evaluate import found_in, gold_found, reading, records, scores, table
from training.encoder.loop import Run, Threads
from training.encoder.model import weights_file
from training.encoder.sets import files
from training.encoder.settings import Settings
from training.encoder.teacher import teach


def tokenizer_of() -> Tokenizer:
    """The original tokenizer, without cutting or filling."""
    found = Tokenizer.from_file(str(weights_file().parent / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def split(articles: list[Article], held_out: int) -> tuple[list[Article], list[Article]]:
    """What is learned from, and what is kept for cut-offs: evenly spread over the sorted ids."""
    every = max(1, len(articles) // held_out) if held_out else len(articles) + 1
    kept = [n for n in range(len(articles)) if n % every == every // 2][:held_out]
    return [a for n, a in enumerate(articles) if n not in set(kept)], [articles[n] for n in kept]


def train(args: argparse.Namespace) -> None:
    """Trains, from the last checkpoint if there is one."""
    settings = Settings()
    tokenizer = tokenizer_of()
    articles = [one for path in args.data or files() for one in read_articles(path, tokenizer)][: args.articles]
    learned, _ = split(articles, settings.held_out)
    run = Run(args.folder, settings)
    print("taken up again" if run.resume() else "from the start", run.step, flush=True)
    began = time.time()
    print("sentences taught:", teach(learned, settings.vector_share), round(time.time() - began), "s", flush=True)
    deadline = None
    if args.until:
        hour, minute = map(int, args.until.split(":"))
        now = time.gmtime()
        deadline = time.time() + ((hour - now.tm_hour) * 60 + minute - now.tm_min) * 60 - now.tm_sec
    args.folder.mkdir(parents=True, exist_ok=True)
    run.train(learned, steps=args.steps, deadline=deadline, threads=Threads(args.threads), every=args.every)


def evaluate(args: argparse.Namespace) -> None:
    """Scores the checkpoint, or gold itself, on a file or on the reports held out of it."""
    settings = Settings()
    articles = read_articles(args.data, tokenizer_of())
    if args.held_out:
        articles = split(articles, settings.held_out)[1]
    articles = articles[: args.articles]
    run = Run(args.folder, settings)
    if not args.gold:
        run.resume()
    model = run.averaged() if args.average else run.model.eval()
    cut = Cut(args.begin, args.chance, args.source)
    began = time.time()
    readings = [
        reading(a, gold_found(a, LIMIT) if args.gold else found_in(model, a, LIMIT, cut)) for a in articles
    ]  # fmt: skip
    names = {a.id for a in articles}
    figures = scores(args.scorers, [r for r in records(args.data) if r["id"] in names], readings)
    print(f"step {run.step}, {len(articles)} articles, {time.time() - began:.0f} s")
    print(table(figures))
    if args.out:
        args.out.write_text("".join(json.dumps(r) + "\n" for r in readings), "utf-8")


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name, act in (("train", train), ("evaluate", evaluate)):
        one = commands.add_parser(name, help=act.__doc__)
        one.set_defaults(act=act)
        one.add_argument("--folder", type=Path, required=True, help="where checkpoints lie")
        one.add_argument("--articles", type=int, help="only the first so many")
        one.add_argument(
            "--threads", type=int, nargs="+", default=[2], help="several: the fastest of them, tried again and again"
        )
        if name == "train":
            one.add_argument("data", type=Path, nargs="*", help="instead of the sets that the manifest names")
            one.add_argument("--steps", type=int, required=True)
            one.add_argument("--until", help="UTC hour:minute at which the rate is to be zero")
            one.add_argument("--every", type=int, default=200, help="steps between checkpoints")
        else:
            one.add_argument("data", type=Path)
            one.add_argument("--scorers", type=Path, required=True)
            one.add_argument("--gold", action="store_true")
            one.add_argument("--held-out", action="store_true")
            one.add_argument("--average", action=argparse.BooleanOptionalAction, default=True)
            one.add_argument("--begin", type=float, default=Cut().begin)
            one.add_argument("--chance", type=float, default=Cut().chance)
            one.add_argument("--source", type=float, default=Cut().source)
            one.add_argument("--out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(args.threads[0])
    args.act(args)


if __name__ == "__main__":
    main()
