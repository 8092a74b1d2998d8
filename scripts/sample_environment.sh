# Values as .env.example explains them, with which the production settings can be read and nothing be served. To be sourced.
export DJANGO_SETTINGS_MODULE=config.settings.production
export SECRET_KEY=a-sample-that-signs-nothing-and-is-long-enough-to-pass-every-check
export FIELD_KEYS=sample:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
export ALLOWED_HOSTS=www.example.org
export BASE_URL=https://www.example.org
export DATABASE_URL=sqlite:////tmp/sample.sqlite3
export EMAIL_URL=smtp://user:password@mail.example.org:587
export DEFAULT_FROM_EMAIL="Our Clinic <hello@example.org>"
export CLINIC_PHONE=+12025550142
