"""Broken rules of deployments as findings, with what people ask about them: which, where, when, by whom."""

from collections.abc import Mapping
from datetime import datetime

from kactl.checks.reading.deploying import Breach, Rulebook
from kactl.model.base import Text
from kactl.model.findings import Finding
from kactl.model.view import Setting
from kactl.texts.catalogue import message


def told(breach: Breach, rules: Rulebook, setting: Setting, codes: Mapping[str, str]) -> Finding:
    """Return the finding about a breach."""
    one = breach.placed.deployment
    environment, times = rules.environments.get(one.environment), rules.times.get(one.environment)
    zone = times.zone if times else setting.engagement.zone

    def local(at: datetime) -> str:
        return at.astimezone(zone).isoformat(sep=" ", timespec="minutes")

    values = {
        key: local(value) if isinstance(value, datetime) else value for key, value in breach.values.items()
    }
    values |= {"kind": _kind(str(values["kind"]))} if "kind" in values else {}
    values |= {"before": _environment(str(values["before"]), rules)} if "before" in values else {}
    values |= {"per": _per(str(values["per"]))} if "per" in values else {}
    values |= {"roles": [_role(each, setting) for each in values["roles"]]} if "roles" in values else {}
    values |= {"allowed": [_kind(each) for each in values["allowed"]]} if "allowed" in values else {}
    return Finding(
        code=codes[breach.rule],
        path=breach.placed.path,
        line=1,
        column=1,
        subject=breach.placed.name,
        who=environment.reviewers if environment else (),
        fix=f'kactl env review {breach.placed.name} --reason "…"',
        calendar=breach.calendar,
        values={
            "environment": environment.title if environment else one.environment,
            "version": one.version,
            "at": local(one.at),
            "by": one.by,
            **values,
        },
    )


def _environment(key: str, rules: Rulebook) -> Text:
    known = rules.environments.get(key)
    return known.title if known else Text(zh=key, en=key)


def _kind(kind: str) -> Text:
    return Text(zh=message(f"environment.data-{kind}", "zh"), en=message(f"environment.data-{kind}", "en"))


def _per(per: str) -> Text:
    return Text(zh=message(f"environment.per-{per}", "zh"), en=message(f"environment.per-{per}", "en"))


def _role(role: str, setting: Setting) -> Text:
    declared = setting.playbook.role(role)
    return declared.title if declared else Text(zh=role, en=role)
