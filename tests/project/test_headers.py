"""Every answer tells the browser to allow no more than the site needs."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client

ADDRESSES = ["/", "/admin/login/", "/no-such-page/"]
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_content_security_policy_allows_own_files_only(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]
    assert set(policy.split("; ")) == POLICY


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Permitted-Cross-Domain-Policies", "none"),
    ],
)
def test_framing_sniffing_and_leaking_are_refused(
    client: Client, address: str, header: str, value: str
) -> None:
    assert client.get(address).headers[header] == value


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_camera_microphone_and_position_are_off(client: Client, address: str) -> None:
    policy = client.get(address).headers["Permissions-Policy"]
    assert {"camera=()", "microphone=()", "geolocation=()"} <= set(policy.split(", "))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/no-such-page/"])
def test_public_pages_set_no_cookie(client: Client, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.django_db
def test_plain_http_is_sent_to_https_when_the_site_is_https_only(
    client: Client, settings: LazySettings
) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    assert client.get("/admin/login/").headers["Location"] == "https://testserver/admin/login/"
    assert "max-age=31536000" in client.get("/admin/login/", secure=True).headers["Strict-Transport-Security"]
