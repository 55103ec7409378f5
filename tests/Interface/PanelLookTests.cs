using System.Numerics;
using VRLab.Core;
using VRLab.Interface.Tests.Support;

namespace VRLab.Interface.Tests;

public sealed class PanelLookTests
{
    [Test]
    public void Texts_stand_out_from_their_grounds([Values] PanelPalette palette)
    {
        PanelTheme theme = PanelTheme.Of(palette);
        double least = palette == PanelPalette.HighContrast ? 7.0 : 4.5;
        Assert.Multiple(() =>
        {
            foreach (Vector4 ground in (Vector4[])[theme.Background, theme.Surface, theme.Hovered])
            {
                Assert.That(PanelTheme.Contrast(theme.Ink, ground), Is.GreaterThan(least));
                Assert.That(PanelTheme.Contrast(theme.NoteInk, ground), Is.GreaterThan(least));
            }

            Assert.That(PanelTheme.Contrast(theme.Warning, theme.Background), Is.GreaterThan(least));
            Assert.That(PanelTheme.Contrast(theme.AccentInk, theme.Accent), Is.GreaterThan(least));
            Assert.That(PanelTheme.Contrast(theme.DangerInk, theme.Danger), Is.GreaterThan(least));
            foreach (Vector4 line in theme.Series)
            {
                Assert.That(PanelTheme.Contrast(line, theme.Surface), Is.GreaterThan(3.0), "W3C WCAG 2.2, 1.4.11: graphics at least 3 to 1");
            }
        });
    }

    [Test]
    public void What_can_be_pressed_is_a_large_target()
    {
        var logic = new PanelLogic(SamplePanels.Controls);
        foreach (PlacedWidget placed in logic.Layout.Placed)
        {
            for (int part = 0; part < WidgetParts.CountOf(placed.Widget); part++)
            {
                PanelRectangle box = WidgetParts.BoxOf(placed.Widget, placed.Box, part);
                Assert.That(Math.Min(box.Width, box.Height), Is.GreaterThan(0.044f), $"{placed.Widget} part {part}");
            }
        }
    }

    [TestCase(10.0, 2.0)]
    [TestCase(4.0, 1.0)]
    [TestCase(60.0, 10.0)]
    [TestCase(120.0, 20.0)]
    [TestCase(0.5, 0.1)]
    [TestCase(25.0, 5.0)]
    public void Axes_have_round_numbers(double range, double tick) => Assert.That(PlotPainter.TickOf(range), Is.EqualTo(tick).Within(1e-9));

    [Test]
    public void A_history_keeps_the_newest_samples_at_their_interval()
    {
        var history = new PanelHistory(0.5, 4);
        for (int i = 0; i <= 60; i++)
        {
            history.Offer(i * 0.1, i);
        }

        Assert.That(history.Count, Is.EqualTo(4));
        Assert.That((history.Ago(0), history.Ago(1), history.Ago(3)), Is.EqualTo((60.0, 55.0, 45.0)));
    }

    [Test]
    public void Two_widgets_with_one_id_are_refused() =>
        Assert.That(
            () => new PanelDefinition(Vector2.One, new ColumnWidget([new SpaceWidget { Id = "a" }, new ButtonWidget(default) { Id = "a" }])),
            Throws.TypeOf<ProblemException>().With.Message.Contains("'a'"));

    [Test]
    public void A_panel_that_is_too_small_says_by_how_much()
    {
        var layout = new PanelLogic(new PanelDefinition(new Vector2(0.3f, 0.15f), SamplePanels.Controls.Root)).Layout;
        Assert.That(layout.OverflowMeters, Is.GreaterThan(0.1f));
        Assert.That(new PanelLogic(SamplePanels.Controls).Layout.OverflowMeters, Is.Zero);
    }
}
