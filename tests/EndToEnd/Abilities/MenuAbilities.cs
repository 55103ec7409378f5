using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>The learner's own menu, through OpenXR: pause, help, settings, leaving, without a device in the hand if need be.</summary>
[TestFixture(Partaking.Standing)]
[TestFixture(Partaking.SeatedWithOneHand)]
internal sealed class MenuAbilities(Partaking partaking)
{
    [Test]
    public void A_key_is_the_way_to_the_safe_place_and_back_where_no_time_passes()
    {
        using AbilitySession session = Opened();
        Assert.That(session.Mirror.IsInSafePlace(session.Learner));
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Continue));
        Assert.That((session.Menu.IsOpen, session.Mirror.IsInSafePlace(session.Learner)), Is.EqualTo((false, false)));
        session.Tap(Hand.Right, XrButtons.Secondary);
        session.Tap(Hand.Right, XrButtons.Secondary);
        Assert.That((session.Menu.IsOpen, session.Mirror.IsInSafePlace(session.Learner)), Is.EqualTo((false, false)), "the key alone opens and closes");
    }

    [Test]
    public void A_fingertip_presses_its_buttons()
    {
        using AbilitySession session = Opened();
        session.Aim(Hand.Right, session.PlaceInMenu(LearnerMenu.Continue));
        Quaternion ahead = session.Menu.StageFromPanel.Orientation;
        session.Person.Right.Grip = session.Person.Right.Grip with { Orientation = ahead };
        session.Move(Hand.Right, session.PlaceInMenu(LearnerMenu.Continue, beforeMeters: 0.16f), 0.4);
        session.Move(Hand.Right, session.PlaceInMenu(LearnerMenu.Continue, beforeMeters: 0.05f), 0.3);
        Assert.That(session.Menu.IsOpen, "it acts when the finger lets go, so that a slip can be taken back");
        session.Move(Hand.Right, session.PlaceInMenu(LearnerMenu.Continue, beforeMeters: 0.16f), 0.3);
        Assert.That(session.Menu.IsOpen, Is.False);
    }

    [Test]
    public void A_look_at_the_feet_opens_it_and_a_look_at_a_button_presses()
    {
        using var session = new AbilitySession(partaking, settings => settings with { GazePoints = true, DwellSeconds = 0.6f, Hands = HandUse.RightOnly });
        Pose ahead = session.Person.Head;
        session.Person.Head = ahead with { Orientation = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -1.3f) };
        session.Run(2.2);
        Assert.That(session.Menu.IsOpen);
        session.Person.Head = ahead;
        session.LookAt(session.PlaceInMenu(LearnerMenu.Continue));
        session.Run(1.0);
        Assert.That(session.Menu.IsOpen, Is.False);
    }

    [Test]
    public void A_bare_hand_opens_it_with_the_palm_to_the_face_and_a_pinch()
    {
        using var session = new AbilitySession(partaking);
        Limb hand = session.Person.Right;
        hand.IsBare = true;
        hand.Grip = new Pose(session.Person.Head.Position + new Vector3(0.05f, -0.15f, -0.35f), Quaternion.CreateFromYawPitchRoll(0f, MathF.PI * -0.5f, 0f));
        session.Run(0.2);
        hand.PinchCurl = 1f;
        session.Run(0.3);
        Assert.That(session.Menu.IsOpen);
    }

    [Test]
    public void A_setting_holds_at_once_in_the_session_and_is_told_to_be_kept()
    {
        using AbilitySession session = Opened();
        LearnerPreferences? kept = null;
        session.Menu.PreferencesChanged += preferences => kept = preferences;
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Pages, 1));
        session.Click(Hand.Right, session.PlaceInMenu("toggles-grab"));
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Pages, 3));
        session.Click(Hand.Right, session.PlaceInMenu("palette", (int)PanelPalette.HighContrast));
        session.Click(Hand.Right, session.PlaceInMenu("captions"));
        Assert.That(session.Mirror.SettingsOf(session.Learner).TogglesGrab);
        Assert.That(kept, Is.EqualTo(session.Menu.Preferences));
        Assert.That((kept!.Palette, kept.ShowsCaptions), Is.EqualTo((PanelPalette.HighContrast, false)));
    }

    [Test]
    public void Back_to_the_start_puts_a_learner_back_who_wandered_in_their_own_room()
    {
        using var session = new AbilitySession(partaking);
        Pose start = session.WorldFromHead;
        var wandered = new Pose(new Vector3(0.7f, 0f, 0.4f), Quaternion.CreateFromAxisAngle(Vector3.UnitY, 1f));
        session.Person.Head = wandered * session.Person.Head;
        session.Person.Right.Grip = wandered * session.Person.Right.Grip;
        session.Run(0.1);
        session.Tap(Hand.Right, XrButtons.Secondary);
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Recenter));
        Assert.That(Vector3.Distance(session.WorldFromHead.Position, start.Position), Is.LessThan(1e-3f));
        Assert.That(Vector3.Dot(session.WorldFromHead.Forward, start.Forward), Is.GreaterThan(0.9999f));
    }

    [Test]
    public void Taking_the_learners_height_lifts_a_low_head_to_that_of_others()
    {
        using var session = new AbilitySession(partaking);
        session.Person.Head = session.Person.Head with { Position = session.Person.Head.Position with { Y = 0.95f } };
        session.Run(0.1);
        session.Tap(Hand.Right, XrButtons.Secondary);
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Height));
        Assert.That(session.WorldFromHead.Position.Y, Is.EqualTo(1.6f).Within(1e-3f));
    }

    [Test]
    public void What_is_next_is_said_on_asking()
    {
        using AbilitySession session = Opened();
        int said = session.Spoken.Count;
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Next));
        session.Run(0.2);
        Assert.That(session.Menu.IsOpen, Is.False);
        Assert.That(session.Spoken, Has.Count.EqualTo(said + 1));
    }

    [Test]
    public void A_phrase_chosen_in_the_menu_is_said_and_heard()
    {
        using AbilitySession session = Opened();
        var heard = new List<Utterance>();
        session.Mirror.ParticipantSpoke += (_, by, said) => heard.Add(by == session.Learner ? said : default);
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Pages, (int)MenuPage.Say));
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Phrase + 0));
        session.Run(0.2);
        Assert.That(session.Menu.IsOpen, Is.False);
        Assert.That(heard.Select(said => (said.Text, said.TextKey, said.Source)), Is.EqualTo(new[] { ("Ready.", "phrase.ready.text", SpeechSource.Phrase) }));
        Assert.That(session.Mirror.IsPerformed(new StepId("say-ready")));
    }

    [Test]
    public void Leaving_asks_first_and_then_leaves()
    {
        using AbilitySession session = Opened();
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Leave));
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.LeaveQuestion, 1));
        Assert.That(session.Ended, Is.Null, "not meant");
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.Leave));
        session.Click(Hand.Right, session.PlaceInMenu(LearnerMenu.LeaveQuestion, 0));
        Assert.That(session.Ended, Is.EqualTo("left"));
    }

    [TestCase(0, 6.0)]
    [TestCase(2, 12.0)]
    public void A_time_limit_is_as_long_as_the_menu_says(int choice, double seconds)
    {
        Scenario gym = AbilitySenses.Gym;
        var hurried = new Scenario(gym.Identity, gym.Scene, gym.Procedure with { TimeLimitSeconds = 6.0 }, gym.Texts);
        using var session = new AbilitySession(partaking, senses: new AbilitySenses { Scenario = hurried });
        int resting = 0;
        session.Ticked += () => resting += session.Mirror.IsInSafePlace(session.Learner) ? 1 : 0;
        session.Choose(MenuPage.Moving, "time", choice);
        session.Run(20.0);
        Assert.That(session.Ended, Is.Not.Null);
        Assert.That(SimulationTime.SecondsAt(session.Mirror.Tick - resting), Is.EqualTo(seconds).Within(0.1), "the time in the menu does not count");
    }

    private AbilitySession Opened()
    {
        var session = new AbilitySession(partaking);
        session.Run(0.3);
        session.Tap(Hand.Right, XrButtons.Secondary);
        Assert.That(session.Menu.IsOpen);
        return session;
    }
}
