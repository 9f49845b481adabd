"""What is chosen on the page about money."""

from __future__ import annotations

import pytest

from ui.waar_landt_het_geld.choice import choose


@pytest.fixture
def chosen(drawn, data):
    return lambda **query: drawn(choose, data, **query)


def test_without_a_choice_it_is_health_of_all_tranches_per_deal(chosen, registers):
    (found,) = chosen().returned
    assert (found.subject, found.tranches, found.per_deal) == ("Thema Gezondheid", (), True)
    assert set(found.indicators) <= set(registers.of_theme("Gezondheid")) and len(found.indicators) > 1


def test_a_link_opens_its_choice(chosen, registers):
    (found,) = chosen(op="01_GZ_08", tranche=["6", "4"], niveau="gemeente").returned
    assert (found.subject, found.indicators) == ("Overgewicht", (registers.indicator["01_GZ_08"],))
    assert (found.tranches, found.per_deal) == ((4, 6), False)


def test_of_what_no_area_has_a_place_it_is_said_that_it_cannot_be_chosen_and_why(chosen):
    at = chosen(op="veiligheid")
    assert at.returned[-1].subject == "Thema Gezondheid"
    (subject,) = at.selectbox
    assert "Thema Veiligheid" not in subject.options and "Sociale cohesie" not in subject.options
    assert "(Veiligheid en Economisch kapitaal)" in subject.help
    assert at.caption[0].value.startswith("Thema Veiligheid staat niet in de lijst: op hooguit de helft")
    at = chosen(op="01.07_NW")
    assert at.caption[0].value == (
        "Mediaan vermogen van huishoudens staat niet in de lijst: de cijfers van gemeenten worden niet samengenomen, want een "
        "gemiddelde van medianen is geen mediaan."
    )
    assert not chosen(op="01_GZ_08").caption
