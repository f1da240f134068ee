# The bot as a container: docs/operations.md says how it is run.
FROM python:3.12-slim AS build
RUN python -m venv /venv
WORKDIR /build
COPY requirements.lock ./
RUN /venv/bin/python -m pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY scheduler scheduler
COPY storage storage
COPY content content
RUN /venv/bin/python -m pip install --no-cache-dir --no-build-isolation --no-deps .

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /data sitbone && install -d -m 700 -o sitbone /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DATABASE_URL=sqlite:////data/sitbone.db METRICS_PORT=9100
USER sitbone
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:9100/healthz', timeout=8)"]
CMD ["python", "-m", "bot", "run"]
