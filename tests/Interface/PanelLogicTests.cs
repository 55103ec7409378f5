using System.Numerics;
using VRLab.Core;
using VRLab.Interface.Tests.Support;

namespace VRLab.Interface.Tests;

public sealed class PanelLogicTests
{
    [TestCase(PointerKind.Poke)]
    [TestCase(PointerKind.Ray)]
    public void A_button_is_activated_once_when_let_go_inside(PointerKind kind)
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Press("start", kind: kind);
        Assert.That(user.Events.Select(e => e.Kind), Is.EqualTo([PanelEventKind.Hovered, PanelEventKind.Pressed, PanelEventKind.Activated]));
        Assert.That(SamplePanels.Controls.Widgets[user.Events[^1].Widget].Id, Is.EqualTo("start"));
    }

    [Test]
    public void A_press_that_slips_off_the_button_is_taken_back()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Point(user.PointOf("stop"), isPressed: true);
        user.Point(user.PointOf("again"), isPressed: true);
        user.Point(user.PointOf("again"));
        Assert.That(user.Events.Select(e => e.Kind), Has.None.EqualTo(PanelEventKind.Activated));
    }

    [Test]
    public void A_pointer_that_comes_pressed_from_elsewhere_presses_nothing()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Point(new Vector2(0f, -0.2f), isPressed: true);
        user.Point(user.PointOf("start"), isPressed: true);
        user.Point(user.PointOf("start"));
        Assert.That(user.Events.Select(e => e.Kind), Has.None.EqualTo(PanelEventKind.Activated));
    }

    [Test]
    public void A_gaze_activates_by_staying_and_again_only_after_it_has_left()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Point(user.PointOf("hints"), kind: PointerKind.Dwell, seconds: 0.9);
        Assert.That(user.ValueOf("hints"), Is.EqualTo(1));
        user.Point(user.PointOf("hints"), kind: PointerKind.Dwell, seconds: 5);
        Assert.That(user.ValueOf("hints"), Is.Zero);
        user.LookAway();
        user.Point(user.PointOf("hints"), kind: PointerKind.Dwell, seconds: 1.1);
        Assert.That(user.ValueOf("hints"), Is.EqualTo(1));
    }

    [Test]
    public void A_slider_is_dragged_stepped_and_held_at_its_ends()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Press("volume", WidgetParts.SliderMore);
        Assert.That(user.ValueOf("volume"), Is.EqualTo(65));
        Vector2 track = user.PointOf("volume", WidgetParts.SliderTrack);
        user.Point(track, isPressed: true);
        Assert.That(user.ValueOf("volume"), Is.EqualTo(50));
        user.Point(track + new Vector2(3f, 0.4f), isPressed: true);
        user.Point(track);
        Assert.That(user.ValueOf("volume"), Is.EqualTo(100), "a drag goes on outside of the slider");
    }

    [Test]
    public void A_gaze_on_the_end_of_a_slider_goes_on_stepping()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Point(user.PointOf("volume", WidgetParts.SliderLess), kind: PointerKind.Dwell, seconds: 3.05);
        Assert.That(user.ValueOf("volume"), Is.EqualTo(45));
    }

    [Test]
    public void A_list_is_scrolled_by_pulling_and_pulling_chooses_nothing()
    {
        var user = new PanelUser(SamplePanels.Lists);
        Vector2 row = user.PointOf("devices", 2);
        user.Point(row, isPressed: true);
        user.Point(row + new Vector2(0f, PanelMetrics.RowMeters), isPressed: true);
        user.Point(row + new Vector2(0f, PanelMetrics.RowMeters));
        Assert.That(user.Logic.State.ScrollOf(SamplePanels.Lists.Find("devices")), Is.EqualTo(1));
        Assert.That(user.ValueOf("devices"), Is.EqualTo(1));
        user.Press("devices", 2);
        Assert.That(user.ValueOf("devices"), Is.EqualTo(3), "the third row shows the fourth item now");
    }

    [Test]
    public void An_open_dialog_takes_all_presses_until_it_is_answered()
    {
        var user = new PanelUser(SamplePanels.Writing);
        user.Logic.SetDialog(SamplePanels.Writing.Find("confirm"), isOpen: true);
        user.Press("keys", 0);
        Assert.That(user.TextOf("reading"), Is.Empty);
        user.Press("confirm", 1);
        Assert.That(user.Events[^1], Is.EqualTo(new PanelEvent(PanelEventKind.Activated, SamplePanels.Writing.Find("confirm"), 0, 1)));
        user.Press("keys", 0);
        Assert.That(user.TextOf("reading"), Is.EqualTo("1"));
    }

    [Test]
    public void A_text_ends_at_its_length_and_is_entered()
    {
        var user = new PanelUser(SamplePanels.Writing);
        for (int i = 0; i < 20; i++)
        {
            user.Press("keys", i % 10);
        }

        user.Press("keys", KeyboardLayout.BackspaceKey);
        user.Press("keys", KeyboardLayout.EnterKey);
        Assert.That(user.TextOf("reading"), Is.EqualTo("12345678901"));
        Assert.That(user.Events[^1].Kind, Is.EqualTo(PanelEventKind.TextEntered));
        Assert.That(user.Events[^1].Text, Is.EqualTo("12345678901"));
    }

    [Test]
    public void Another_program_shows_the_same_after_the_same_events()
    {
        var user = new PanelUser(SamplePanels.Controls);
        user.Press("hints");
        user.Press("turning", 2);
        user.Press("volume", WidgetParts.SliderLess);
        var mirror = new PanelLogic(SamplePanels.Controls);
        foreach (PanelEvent change in user.Events)
        {
            mirror.Apply(change);
        }

        StateHash here = default;
        StateHash there = default;
        user.Logic.State.AddTo(ref here);
        mirror.State.AddTo(ref there);
        Assert.That(there.Value, Is.EqualTo(here.Value));
    }

    [Test]
    public void A_thousand_ticks_of_pointing_allocate_nothing()
    {
        var logic = new PanelLogic(SamplePanels.Controls);
        var events = new List<PanelEvent>(64);
        long before = 0;
        for (int i = -100; i < 1000; i++)
        {
            before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before;
            float angle = i * 0.05f;
            logic.Step([new WidgetPointer(PointerKind.Ray, new Vector2(MathF.Sin(angle) * 0.25f, MathF.Cos(angle * 0.7f) * 0.2f), true, i % 40 < 20)], 1.0 / 90.0, events);
            events.Clear();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
