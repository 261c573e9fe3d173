"""The commands that decide: each is one verdict on the activity at hand."""

from __future__ import annotations

from facilitator.domain.organisation import VerdictCode
from facilitator.ui.screens.history import WithHistory


class VerdictKeys(WithHistory):
    """A screen that decides upon activities."""

    async def decide(self, code: VerdictCode) -> None:
        """Gives a verdict on the activity at hand."""
        raise NotImplementedError

    async def action_keep(self) -> None:
        """Kept as it is."""
        await self.decide(VerdictCode.KEEP)

    async def action_transfer(self) -> None:
        """To another unit."""
        await self.decide(VerdictCode.TRANSFER)

    async def action_pool(self) -> None:
        """Together with another unit."""
        await self.decide(VerdictCode.POOL)

    async def action_simplify(self) -> None:
        """In a simpler way."""
        await self.decide(VerdictCode.SIMPLIFY)

    async def action_stop(self) -> None:
        """No more."""
        await self.decide(VerdictCode.STOP)

    async def action_strengthen(self) -> None:
        """With more."""
        await self.decide(VerdictCode.STRENGTHEN)

    async def action_outsource(self) -> None:
        """By somebody outside."""
        await self.decide(VerdictCode.OUTSOURCE)

    async def action_insource(self) -> None:
        """No longer by somebody outside."""
        await self.decide(VerdictCode.INSOURCE)

    async def action_reduce(self) -> None:
        """With less."""
        await self.decide(VerdictCode.REDUCE)

    async def action_examine(self) -> None:
        """Not yet: it is to be examined first."""
        await self.decide(VerdictCode.EXAMINE)
