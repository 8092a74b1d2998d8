# Three images from one source: `site` runs the web server, the worker and the preparation; `edge` is the web server in
# front with the same version's static files; `build` is thrown away.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /srv/clinic
COPY requirements.txt ./
RUN python -m venv /opt/venv && /opt/venv/bin/pip install --require-hashes --requirement requirements.txt
ENV PATH=/opt/venv/bin:$PATH
COPY . .
RUN python -m compileall -q accounts articles clinic comments config inquiries lib outbox \
    && STATIC_ROOT=/srv/static scripts/collect_static.sh


FROM nginx:1.29-alpine AS edge
COPY deploy/nginx/ /etc/nginx/
COPY --from=build /srv/static /srv/static
USER nginx


FROM python:3.13-slim AS site
RUN useradd --system --uid 10001 --home-dir /srv/clinic --shell /usr/sbin/nologin clinic \
    && install --directory --owner=clinic --group=clinic /srv/media
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    STATIC_ROOT=/srv/static \
    MEDIA_ROOT=/srv/media
WORKDIR /srv/clinic
COPY --from=build /opt/venv /opt/venv
COPY --from=build /srv/clinic /srv/clinic
COPY --from=build /srv/static /srv/static
USER clinic
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["python", "scripts/probe.py", "http://127.0.0.1:8000/healthz"]
CMD ["scripts/serve.sh"]
