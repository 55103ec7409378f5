using System.Numerics;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Tutor.Captions;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>What is said and heard, for who hears it otherwise or not at all, through OpenXR.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class SenseAbilities(Partaking partaking)
{
    [Test]
    public void What_is_said_is_read_with_its_speaker_and_where_to_turn()
    {
        using var folder = new SessionFolder();
        IGuidanceOutput? guidance = null;
        using var session = new AbilitySession(partaking, senses: Heard(folder) with { Listen = opened => guidance = opened });
        session.Run(0.5);
        Assert.That((guidance!.Speaker, guidance.Text), Is.EqualTo(("Instructor", "Open the valve.")));
        Vector3 valve = guidance.SourceInWorld!.Value;
        Assert.That(Vector3.Distance(valve, session.PlaceOf("valve")), Is.LessThan(0.3f));
        session.Person.Head = session.Person.Head with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -1.2f) };
        session.Run(0.1);
        Assert.That(CaptionDirections.Of(session.WorldFromHead, valve, CaptionDirection.Ahead), Is.EqualTo(CaptionDirection.Left));
    }

    [Test]
    public void Mono_chosen_in_the_menu_gives_both_ears_the_same()
    {
        using var folder = new SessionFolder();
        (long Before, long After) pressed;
        using (var session = new AbilitySession(partaking, senses: Heard(folder)))
        {
            pressed.Before = PressScreen(session);
            session.Choose(MenuPage.Senses, "mono");
            pressed.After = PressScreen(session);
        }

        var heard = StereoSound.Load(Path.Combine(folder.Parent, "speech.wav"));
        Assert.That(heard.DifferenceAfter(pressed.Before), Is.GreaterThan(0.2), "the screen stands to the right");
        Assert.That(heard.LoudnessAfter(pressed.After), Is.GreaterThan(0.001));
        Assert.That(heard.DifferenceAfter(pressed.After), Is.LessThan(0.06), "what is left is the echo of the room");
    }

    [Test]
    public void Only_needed_sounds_are_heard_where_that_is_chosen_in_the_menu()
    {
        using var folder = new SessionFolder();
        (long Before, long After) pressed;
        using (var session = new AbilitySession(partaking, senses: Heard(folder)))
        {
            session.Run(3.0);
            pressed.Before = PressScreen(session);
            session.Choose(MenuPage.Senses, "essential");
            session.Run(1.5);
            pressed.After = PressScreen(session);
        }

        var heard = StereoSound.Load(Path.Combine(folder.Parent, "speech.wav"));
        Assert.That(heard.LoudnessAfter(pressed.Before), Is.GreaterThan(0.001));
        Assert.That(heard.LoudnessAfter(pressed.After), Is.LessThan(1e-4));
    }

    [Test]
    public void An_alarm_sounds_on_and_its_caption_says_what_sounds_and_where_to_turn()
    {
        Scenario gym = AbilitySenses.Gym;
        var alarm = new WorldEffect(WorldEffectKind.Sound, new ObjectId("fire"), new ControlAt(new ObjectId("screen-toggle"), Comparison.AtLeast, 0.5), "alarm-bell");
        using var folder = new SessionFolder();
        IGuidanceOutput? guidance = null;
        long begin;
        long end;
        using (var session = new AbilitySession(partaking, senses: Heard(folder) with
        {
            Scenario = new Scenario(gym.Identity, gym.Scene, gym.Procedure with { Effects = [alarm] }, gym.Texts),
            Listen = opened => guidance = opened,
        }))
        {
            session.Run(3.0);
            Assert.That(guidance!.Aside, Is.Null);
            session.Click(Hand.Right, session.PlaceOfWidget("screen", "screen-toggle"));
            begin = session.LastPanelChangeTick;
            session.Run(8.0);
            Assert.That((guidance.Aside?.Name, guidance.Aside?.Text), Is.EqualTo(("Burning bin", "[alarm bell rings]")));
            Assert.That(CaptionDirections.Of(session.WorldFromHead, guidance.Aside!.SourceInWorld!.Value, CaptionDirection.Ahead), Is.Not.EqualTo(CaptionDirection.Ahead));
            session.Click(Hand.Right, session.PlaceOfWidget("screen", "screen-toggle"));
            end = session.LastPanelChangeTick;
            session.Run(2.0);
            Assert.That(guidance.Aside, Is.Null);
        }

        var heard = StereoSound.Load(Path.Combine(folder.Parent, "speech.wav"));
        for (double seconds = 0.5; seconds < 8.0; seconds += 2.5)
        {
            Assert.That(heard.LoudnessAfter(begin + SimulationTime.TicksFrom(seconds)), Is.GreaterThan(0.003), $"after {seconds} s");
        }

        Assert.That(heard.LoudnessAfter(end + SimulationTime.TicksFrom(1.8)), Is.LessThan(0.001));
    }

    private static AbilitySenses Heard(SessionFolder folder) => new() { WavePath = Path.Combine(folder.Parent, "speech.wav") };

    /// <returns>The tick in which the screen clicks.</returns>
    private static long PressScreen(AbilitySession session)
    {
        int changes = session.PanelChanges.Count;
        session.Click(Hand.Right, session.PlaceOfWidget("screen", "screen-button"));
        session.Run(0.4);
        Assert.That(session.PanelChanges, Has.Count.GreaterThan(changes));
        return session.LastPanelChangeTick;
    }
}
