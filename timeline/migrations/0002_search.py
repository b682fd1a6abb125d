"""The full-text index, which each kind of database keeps in its own way."""

from django.db import migrations

from timeline.search import engines


def create(apps, schema_editor):
    engines.create(schema_editor.connection)


def drop(apps, schema_editor):
    engines.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
