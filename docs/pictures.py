"""Takes the pictures of the application that README.md shows, of our own example reports: python docs/pictures.py."""

import io
import shutil
import socket
import sys
import tempfile
import threading
from pathlib import Path

import uvicorn

from reportedly.case import open_case
from reportedly.web.app import make_app
from reportedly.web.rendering import link
from reportedly.web.site import Settings

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "examples" / "mali-2022" / "reports"
SIZE = {"width": 1100, "height": 700}
COLOURS = 64  # of a picture, so that it stays small


def main() -> int:
    """Takes them; gives the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "example.case"
        with open_case(file) as case:
            case.add(REPORTS)
            story = case.stories()[0]
        report = next(one for one in story.reports if one.outlet == "AFP")
        shown = {
            "differences": link("/story/differences", id=story.id),
            "report": link("/report", "22-71", id=report.id, at="22-71"),
        }
        listening = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(make_app(Settings(str(file))), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            take(f"http://127.0.0.1:{listening.getsockname()[1]}", shown)
        finally:
            server.should_exit = True
            thread.join()
    return 0


def take(home: str, shown: dict[str, str]) -> None:
    """Writes a picture of each page."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        for name, address in shown.items():
            page.goto(home + address)
            page.evaluate("scrollTo(0, 0)")
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
            picture.save(ROOT / "docs" / "images" / f"{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
