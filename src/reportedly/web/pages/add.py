"""Adding reports: files that are uploaded, or text that is pasted."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.case import Source, Step
from reportedly.case import report as report_of
from reportedly.errors import InputError
from reportedly.web.jobs import Job
from reportedly.web.rendering import link, page
from reportedly.web.security import matches
from reportedly.web.site import Site

MOST_FILES = 200
NAME = 100  # characters of a file's name
STRANGE = re.compile(r"[^\w.-]+")
PASTED = ("title", "outlet", "url", "published")


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file that came in; its name is only ever the last part of a path of ours."""

    name: str
    data: bytes


def form(request: Request) -> Response:
    """The form."""
    return page(request, "web/add.html", limits=request.app.state.site.settings.limits, most=MOST_FILES)


async def add(request: Request) -> Response:
    """Takes in what was sent, and goes on to its progress."""
    site: Site = request.app.state.site
    limits = site.settings.limits
    async with request.form(max_files=MOST_FILES, max_fields=50, max_part_size=4 * limits.max_chars) as sent:
        if not matches(sent.get("csrf"), site.csrf):
            raise HTTPException(403, "The form is of another run of the server. Load the page again.")
        uploads: list[Uploaded] = []
        for value in sent.getlist("files"):
            if isinstance(value, UploadFile) and value.filename:
                # One byte more than is allowed: the command's own check then refuses it with its own words.
                uploads.append(Uploaded(file_name(value.filename), await value.read(limits.max_bytes + 1)))
        text = str(sent.get("text", "")).replace("\r\n", "\n")
        known = {name: str(sent.get(name, "")).strip() or None for name in PASTED}
    if not uploads and not text.strip():
        raise HTTPException(400, "Choose a file, or paste the text of a report.")
    pasted = [await run_in_threadpool(report_of, text, limits=limits, **known)] if text.strip() else []
    job = site.jobs.start(lambda job: _work(site, job, uploads, pasted))
    return RedirectResponse(link("/add/progress", job=job.id), 303)


def _work(site: Site, job: Job, uploads: Sequence[Uploaded], pasted: Sequence[Source]) -> None:
    """Adds the reports, one lot at a time."""

    def tell(step: Step) -> None:
        job.count(step.what)

    with tempfile.TemporaryDirectory(prefix="reportedly-") as folder, site.writing, site.opened() as case:
        paths = [_written(Path(folder), number, upload) for number, upload in enumerate(uploads)]
        done = case.add([*paths, *pasted], limits=site.settings.limits, on=tell)
        job.errors = [_named(error, folder) for error in done.errors]


def _written(folder: Path, number: int, upload: Uploaded) -> str:
    """The file, in a folder of its own, so that two of one name do not meet."""
    own = folder / str(number)
    own.mkdir()
    path = own / upload.name
    path.write_bytes(upload.data)
    return str(path)


def _named(error: InputError, folder: str) -> str:
    """The error without the place where the file lay for a moment."""
    return re.sub(rf"{re.escape(folder)}/\d+/", "", str(error))


def file_name(told: str) -> str:
    """A name that can do no harm: the last part of what was told, of letters, digits, dots and dashes."""
    last = re.split(r"[\\/]", told)[-1]
    name = STRANGE.sub("-", last).lstrip(".-")
    if len(name) > NAME:  # the end says which format it is
        name = name[: NAME - 12] + name[-12:]
    return name or "report.txt"


def progress(request: Request) -> Response:
    """How far a lot is."""
    number = request.query_params.get("job", "")
    try:
        job = request.app.state.site.jobs.get(int(number) if number.isdecimal() else 0)
    except KeyError as error:
        raise HTTPException(404, "Nothing is being added under that number.") from error
    return page(request, "web/progress.html", job=job)


ROUTES = [
    Route("/add", form, methods=["GET"]),
    Route("/add", add, methods=["POST"]),
    Route("/add/progress", progress),
]
