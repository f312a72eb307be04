"""The models of the window, built once."""

from __future__ import annotations

from dataclasses import dataclass

from ctr_desktop.models.background import Background
from ctr_desktop.models.change_bus import ChangeBus
from ctr_desktop.models.current_query import CurrentQuery
from ctr_desktop.models.follow_up_detail import FollowUpDetail
from ctr_desktop.models.outline_model import OutlineModel
from ctr_desktop.models.section_detail import SectionDetail
from ctr_desktop.models.selection import Selection
from ctr_desktop.models.sidebar_model import SidebarModel
from ctr_desktop.models.suggestions import Suggestions
from ctr_desktop.models.tallies import Tallies
from ctr_desktop.models.task_detail import DetailServices, TaskDetail
from ctr_desktop.models.window_day import WindowDay
from ctr_desktop.services.context import Context


@dataclass(frozen=True)
class Models:
    """What the window's parts share."""

    bus: ChangeBus
    background: Background
    query: CurrentQuery
    selection: Selection
    tallies: Tallies
    outline: OutlineModel
    sidebar: SidebarModel
    detail: TaskDetail
    follow_up: FollowUpDetail
    section: SectionDetail
    suggestions: Suggestions
    day: WindowDay


def build_models(context: Context) -> Models:
    """Build the models on the use cases."""
    workspace = context.workspace
    bus = ChangeBus()
    background = Background(workspace)
    day = WindowDay(workspace.today)
    tallies = Tallies(workspace, bus, background, day)
    suggestions = Suggestions(workspace, tallies, context.organisation, bus, background)
    outline = OutlineModel(context.programmes, context.tasks, context.organisation, tallies, bus, suggestions)
    sidebar = SidebarModel(context.programmes, context.organisation, tallies, bus)
    services = DetailServices(
        context.tasks,
        context.diary,
        context.programmes,
        context.organisation,
        context.history,
        suggestions,
        day,
    )
    section = SectionDetail(context.programmes, context.tasks, tallies)
    detail = TaskDetail(services, bus)
    follow_up = FollowUpDetail(context, detail)
    return Models(
        bus,
        background,
        CurrentQuery(),
        Selection(),
        tallies,
        outline,
        sidebar,
        detail,
        follow_up,
        section,
        suggestions,
        day,
    )
