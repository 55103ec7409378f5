namespace VRLab.Session.Tests.Panels;

public sealed class WrittenPanelTests
{
    [Test]
    public void A_virtual_learner_scrolls_a_list_writes_into_a_field_and_turns_a_page()
    {
        using var panel = new WrittenPanel("{ control: page, at-least: 0.9 }");
        (string[] performed, IReadOnlyList<string> failures) = panel.Play();
        Assert.That(failures, Is.Empty);
        Assert.That(performed, Is.EqualTo(new[] { "choose", "write", "turn-page" }));
    }

    [Test]
    public void What_the_panel_does_not_show_is_not_pressed_elsewhere_but_said()
    {
        using var panel = new WrittenPanel("{ pressed: hidden }");
        (string[] performed, IReadOnlyList<string> failures) = panel.Play();
        Assert.That(performed, Is.EqualTo(new[] { "choose", "write" }));
        Assert.That(failures, Has.Some.Contains("'desk' does not show 'hidden'"));
    }
}
