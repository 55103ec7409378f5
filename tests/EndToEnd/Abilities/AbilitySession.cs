using System.Numerics;
using VRLab.Cli;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.Xr;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>
/// A session in the gym whose learner a test moves through the real OpenXR runtime: input record, host and stream as in any drill, with the
/// learner's own menu. Nothing is drawn or heard unless the test has <see cref="AbilitySenses"/>.
/// </summary>
internal sealed class AbilitySession : IDisposable
{
    private const int FramesUntilComplete = 3;
    private readonly Scenario _scenario;
    private readonly LocalConnection _connection;
    private readonly AbilityView _view;
    private readonly Dictionary<ObjectId, PanelDefinition> _panels;

    public AbilitySession(Partaking partaking, Func<LearnerSettings, LearnerSettings>? change = null, AbilitySenses? senses = null)
    {
        senses ??= new AbilitySenses();
        _scenario = senses.Scenario;
        LearnerPreferences preferences = partaking.Preferences();
        preferences = preferences with { Session = change?.Invoke(preferences.Session) ?? preferences.Session };
        var live = new LiveScenario(_scenario, Mirror);
        var host = new SessionHost(_scenario, new SessionOptions("ability", 1, ScenarioMode.Practice, 0, DrillRun.ProgramVersion), new MirrorFeed(Mirror));
        Learner = host.Join("test", "learner", "simulated", "test");
        host.Submit(Learner, preferences.Session);
        Menu = new SessionMenu(preferences, new SpokenPhrases(_scenario, Language.English, "learner"));
        Person = new Person(partaking.EyeMeters());
        _connection = new LocalConnection(host, Learner);
        _view = senses.Open(live, Mirror, Learner, Menu);
        _panels = _scenario.Objects.Where(item => item.Panel is not null).ToDictionary(item => item.Id, item => item.Panel!);
        Mirror.HandFelt += _ => PulseCount++;
        Mirror.PanelWasChanged += (tick, _, change) =>
        {
            PanelChanges.Add(change);
            LastPanelChangeTick = tick;
        };
        Mirror.SpokenTo += (_, _, spoken) => Spoken.Add(spoken);
        Run(0.1);
    }

    public SessionMirror Mirror { get; } = new();

    public ParticipantId Learner { get; }

    public SessionMenu Menu { get; }

    public Person Person { get; }

    public int PulseCount { get; private set; }

    public List<PanelChanged> PanelChanges { get; } = [];

    public long LastPanelChangeTick { get; private set; }

    public List<Spoken> Spoken { get; } = [];

    /// <summary>After each frame.</summary>
    public event Action? Ticked;

    /// <summary>Why the loop ended the last time, where it was not the test that ended it.</summary>
    public string? Ended { get; private set; }

    public Pose WorldFromStage => Mirror.WorldFromStage(Learner);

    public Pose WorldFromHead => WorldFromStage * Person.Head;

    public Vector3 PlaceOf(string id) => Mirror.TryGetPose(new ObjectId(id), out Pose pose) ? pose.Position : _scenario.ObjectOf(new ObjectId(id)).WorldFromObject.Position;

    /// <summary>The person stays as it is for so long.</summary>
    public void Run(double seconds) => Run(seconds, _ => { });

    /// <summary>The person moves as the test says: told from 0 to 1 how far the time has gone.</summary>
    public void Run(double seconds, Action<float> move)
    {
        var driver = new ScriptedDriver(this, SimulationTime.TicksFrom(seconds), move);
        var loop = new LearnerLoop(AbilityHeadset.Backend, _connection, Mirror, driver, LearnerPacing.Unlimited, _view, TimeProvider.System) { Menu = Menu };
        string reason = loop.Run(CancellationToken.None);
        Ended = reason == "learner-done" ? null : reason;
    }

    /// <summary>The hand goes along a straight line to a place in the world.</summary>
    public void Move(Hand hand, Vector3 toInWorld, double seconds)
    {
        Limb limb = Person.LimbOf(hand);
        Vector3 from = limb.Grip.Position;
        Vector3 to = WorldFromStage.Inverse.TransformPoint(toInWorld);
        Run(seconds, share => limb.Grip = limb.Grip with { Position = Vector3.Lerp(from, to, share) });
    }

    /// <summary>Turns the hand so that its ray goes to this place in the world.</summary>
    public void Aim(Hand hand, Vector3 atInWorld)
    {
        Limb limb = Person.LimbOf(hand);
        limb.Grip = Toward(limb.Grip.Position, WorldFromStage.Inverse.TransformPoint(atInWorld));
        Run(0.1);
    }

    public void LookAt(Vector3 atInWorld)
    {
        Person.Head = Toward(Person.Head.Position, WorldFromStage.Inverse.TransformPoint(atInWorld));
        Run(0.1);
    }

    /// <summary>Where a widget of a panel of the gym is, in the world.</summary>
    public Vector3 PlaceOfWidget(string panel, string widget, int part = 0)
    {
        PanelDefinition definition = _panels[new ObjectId(panel)];
        SceneObject item = _scenario.ObjectOf(new ObjectId(panel));
        Pose objectFromPanel = new VRLab.Models.ModelSource(_scenario.Identity.Folder).Get(item.Asset, item.Parameters).Anchors["panel"];
        return (item.WorldFromObject * objectFromPanel).TransformPoint(PointOf(new PanelLogic(definition), widget, part));
    }

    /// <summary>Where a widget of the open menu is, in the world.</summary>
    public Vector3 PlaceInMenu(string widget, int part = 0, float beforeMeters = 0f) =>
        (WorldFromStage * Menu.StageFromPanel).TransformPoint(PointOf(Menu.Logic, widget, part) + new Vector3(0f, 0f, beforeMeters));

    /// <summary>Presses by the ray and the trigger.</summary>
    public void Click(Hand hand, Vector3 atInWorld)
    {
        Aim(hand, atInWorld);
        Person.LimbOf(hand).Trigger = 1f;
        Run(0.1);
        Person.LimbOf(hand).Trigger = 0f;
        Run(0.1);
    }

    /// <summary>Opens the menu, presses this on one of its pages by the ray, and closes it again.</summary>
    public void Choose(MenuPage page, string widget, int part = 0)
    {
        Tap(Hand.Right, XrButtons.Secondary);
        Click(Hand.Right, PlaceInMenu(LearnerMenu.Pages, (int)page));
        Click(Hand.Right, PlaceInMenu(widget, part));
        Tap(Hand.Right, XrButtons.Secondary);
        Assert.That(Menu.IsOpen, Is.False);
    }

    /// <summary>Holds buttons down for a moment.</summary>
    public void Tap(Hand hand, XrButtons buttons)
    {
        Person.LimbOf(hand).Buttons = buttons;
        Run(0.2);
        Person.LimbOf(hand).Buttons = XrButtons.None;
        Run(0.2);
    }

    /// <summary>What the left eye sees now.</summary>
    /// <param name="frames">Drawn for it: letters reach the device some frames after they were first wanted.</param>
    public AbilityPicture See(int frames = FramesUntilComplete)
    {
        _view.WantPicture(frames);
        for (int i = 0; i < 50 && _view.Picture is null; i++)
        {
            Run(0.05);
        }

        return _view.Picture ?? throw new AssertionException("No picture was drawn; only a session with eyes draws any.");
    }

    /// <summary>The system takes the focus for so many frames.</summary>
    /// <returns>What the left eye saw meanwhile; null without eyes.</returns>
    public AbilityPicture? Pause(int frames)
    {
        _view.WantPicture(FramesUntilComplete);
        SimulatedFocus.Take();
        _view.Paused = count =>
        {
            if (count == frames)
            {
                SimulatedFocus.GiveBack();
            }
        };
        Run(0.05);
        return _view.Picture;
    }

    public void Dispose() => _view.Dispose();

    private static Vector3 PointOf(PanelLogic logic, string widget, int part)
    {
        int number = logic.Definition.Find(widget);
        number = number < 0 ? logic.Definition.Widgets.ToList().FindIndex(candidate => candidate is KeyboardWidget) : number;
        Assert.That(logic.Layout.TryFind(number, out PanelRectangle box), Is.True, $"{widget} is not shown");
        return new Vector3(WidgetParts.BoxOf(logic.Definition.Widgets[number], box, part).Center, 0f);
    }

    private static Pose Toward(Vector3 from, Vector3 to)
    {
        Vector3 along = Vector3.Normalize(to - from);
        float yaw = MathF.Atan2(-along.X, -along.Z);
        return new Pose(from, Quaternion.CreateFromYawPitchRoll(yaw, MathF.Asin(along.Y), 0f));
    }

    private sealed class ScriptedDriver(AbilitySession session, long ticks, Action<float> move) : ILearnerDriver
    {
        private long _moved;

        public bool IsFinished => _moved >= ticks;

        public void Move()
        {
            session.Ticked?.Invoke();
            move(++_moved / (float)ticks);
            AbilityHeadset.Remote.Send(session.Person.Shown);
        }

        public bool IsShownBy(in XrInput input) => Xr.Simulation.RemoteHeadset.IsReportedBy(session.Person.Shown, input);
    }
}
