using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>The gym's screen by every way of pointing, through OpenXR.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class PanelAbilities(Partaking partaking)
{
    private const string Screen = "screen";

    [Test]
    public void A_ray_and_the_trigger_press_a_button_and_step_a_slider()
    {
        using var session = new AbilitySession(partaking);
        session.Click(Hand.Right, session.PlaceOfWidget(Screen, "screen-button"));
        session.Click(Hand.Right, session.PlaceOfWidget(Screen, "screen-slider", WidgetParts.SliderMore));
        Assert.That(session.PanelChanges.Select(change => (change.Change, change.Value)), Is.EqualTo(new[] { (PanelChangeKind.Activated, 0.0), (PanelChangeKind.Value, 6.0) }));
    }

    [Test]
    public void A_fingertip_presses_a_button()
    {
        using var session = new AbilitySession(partaking);
        Vector3 button = session.PlaceOfWidget(Screen, "screen-button");
        session.Person.Head = session.Person.Head with { Position = session.WorldFromStage.Inverse.TransformPoint(button + new Vector3(-0.5f, 0.4f, 0f)) };
        session.Move(Hand.Right, button + new Vector3(-0.2f, 0f, 0f), 0.5);
        session.Aim(Hand.Right, button);
        session.Move(Hand.Right, button + new Vector3(-0.06f, 0f, 0f), 0.4);
        session.Move(Hand.Right, button + new Vector3(-0.2f, 0f, 0f), 0.4);
        Assert.That(session.PanelChanges.Select(change => change.Change), Is.EqualTo(new[] { PanelChangeKind.Activated }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_ray_or_a_gaze_that_rests_switches_a_toggle(bool byGaze)
    {
        using var session = new AbilitySession(partaking, settings => settings with { DwellSeconds = 0.5f, GazePoints = byGaze });
        Vector3 toggle = session.PlaceOfWidget(Screen, "screen-toggle");
        if (byGaze)
        {
            session.LookAt(toggle);
        }
        else
        {
            session.Aim(Hand.Right, toggle);
        }

        session.Run(1.5);
        Assert.That(session.PanelChanges.Select(change => (change.Change, change.Value)), Is.EqualTo(new[] { (PanelChangeKind.Value, 1.0) }), "once");
    }

    [Test]
    public void A_text_is_written_on_the_keyboard()
    {
        using var session = new AbilitySession(partaking);
        foreach (int key in (int[])[2, 38, 4, KeyboardLayout.EnterKey])
        {
            session.Click(Hand.Right, session.PlaceOfWidget(Screen, "keyboard", key));
        }

        Assert.That(session.PanelChanges[^1] is { Change: PanelChangeKind.Entered, Text: "3.5" });
    }
}
