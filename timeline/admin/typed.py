"""Django's admin and form classes with their type parameter, which Django itself only has in its stubs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as ModelAdmin
    from django.contrib.admin import StackedInline as StackedInline
    from django.contrib.admin import TabularInline as TabularInline
    from django.forms import BaseInlineFormSet as BaseInlineFormSet
    from django.forms import ModelForm as ModelForm
else:

    class _Typed:
        """`Base[Model]` is `Base` when the program runs."""

        def __class_getitem__(cls, parameters: Any) -> type[Self]:
            return cls

    class ModelAdmin(_Typed, admin.ModelAdmin):
        """`ModelAdmin[Model]`."""

    class StackedInline(_Typed, admin.StackedInline):
        """`StackedInline[Child, Parent]`."""

    class TabularInline(_Typed, admin.TabularInline):
        """`TabularInline[Child, Parent]`."""

    class BaseInlineFormSet(_Typed, forms.BaseInlineFormSet):
        """`BaseInlineFormSet[Child, Parent, Form]`."""

    class ModelForm(_Typed, forms.ModelForm):
        """`ModelForm[Model]`."""
