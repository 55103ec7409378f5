using System.Numerics;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Stream;

namespace VRLab.Learner;

/// <summary>
/// The learner's menu while a session runs. Opening it is going to the safe place: the clock stops, hands rest. It belongs to the learner's
/// program alone; what it decides reaches the session as words (<see cref="LearnerCommand"/>) and settings of the learner's input. For the
/// frame loop's thread.
/// </summary>
public sealed class SessionMenu : IHangingPanel
{
    private const float StandingEyeMeters = 1.6f;

    /// <summary>What closed the menu takes and uses nothing before it was let go.</summary>
    private const float LetGo = 0.35f;
    private readonly LearnerMenu _menu;
    private readonly SpokenPhrases? _phrases;
    private readonly Queue<(int Index, SpeechSource Source)> _said = new();
    private readonly MenuGesture _gesture = new();
    private readonly MenuPointers _pointers = new();
    private readonly List<PanelEvent> _events = new(8);
    private readonly Queue<LearnerCommand> _words = new();
    private readonly bool[] _mustLetGo = new bool[2];
    private LearnerPreferences _preferences;
    private bool _hasNewSettings;

    /// <param name="preferences">What the learner chose earlier.</param>
    /// <param name="phrases">What they can say by choosing it.</param>
    /// <param name="task">What they are there to do.</param>
    public SessionMenu(LearnerPreferences preferences, SpokenPhrases? phrases = null, LearnerTask? task = null)
    {
        (_preferences, _phrases) = (preferences, phrases);
        _menu = new LearnerMenu(phrases?.Texts, task);
        _menu.Show(preferences);
    }

    /// <summary>Told of each change of the preferences: to be shown, heard and kept.</summary>
    public event Action<LearnerPreferences>? PreferencesChanged;

    public bool IsOpen { get; private set; }

    /// <summary>The learner asked to leave, and meant it.</summary>
    public bool WantsToLeave { get; private set; }

    /// <summary>Counts up with everything that could be seen of the menu.</summary>
    public int Version { get; private set; }

    public LearnerPreferences Preferences => _preferences;

    public Vector2 SizeMeters => LearnerMenu.SizeMeters;

    public PanelLogic Logic => _menu.Logic;

    /// <summary>Where it hangs; valid while it is open.</summary>
    public Pose StageFromPanel { get; private set; } = Pose.Identity;

    /// <summary>Left hand, right hand, gaze, as they point at it now.</summary>
    public ReadOnlySpan<WidgetPointer> Pointers => _pointers.Pointers;

    /// <summary>Takes what the learner did in the ticks since the last call; returns what of it the session is told.</summary>
    public LearnerInput Step(in LearnerInput input, int ticks)
    {
        double elapsed = ticks * SimulationTime.TimestepSeconds;
        if (_gesture.IsAsked(input, _preferences.Session, elapsed))
        {
            Toggle(input);
        }

        if (IsOpen)
        {
            Point(input, elapsed);
        }

        LearnerInput told = input with { Left = Resting(input.Left, Hand.Left), Right = Resting(input.Right, Hand.Right) };
        return told with { Command = _words.TryDequeue(out LearnerCommand word) ? word : input.Command };
    }

    /// <summary>True once after the settings that decide what happens were changed.</summary>
    public bool TakeSettings(out LearnerSettings settings)
    {
        settings = _preferences.Session;
        bool isNew = _hasNewSettings;
        _hasNewSettings = false;
        return isNew;
    }

    /// <summary>Lets the learner say a phrase, by its place in the list; what lies beyond says nothing.</summary>
    public void Say(int index, SpeechSource source)
    {
        if (index < _phrases?.Texts.Count)
        {
            _said.Enqueue((index, source));
        }
    }

    /// <summary>What the learner begins to say in this tick.</summary>
    public bool TrySay(long tick, out Utterance said)
    {
        bool speaks = _said.TryDequeue(out (int Index, SpeechSource Source) next);
        said = speaks ? _phrases!.Say(next.Index, tick, next.Source) : default;
        return speaks;
    }

    private void Toggle(in LearnerInput input)
    {
        if (IsOpen)
        {
            Close(LearnerCommand.None);
            return;
        }

        IsOpen = true;
        Version++;
        StageFromPanel = MenuPlace.Before(input.StageFromHead);
        _menu.GoHome();
        _words.Enqueue(LearnerCommand.SafePlace);
    }

    /// <param name="then">What the session is asked for once it goes on.</param>
    private void Close(LearnerCommand then)
    {
        IsOpen = false;
        Version++;
        _pointers.Clear();
        _mustLetGo.AsSpan().Fill(true);
        _words.Enqueue(LearnerCommand.SafePlace);
        if (then != LearnerCommand.None)
        {
            _words.Enqueue(then);
        }
    }

    private void Point(in LearnerInput input, double elapsed)
    {
        _pointers.Update(input, _preferences.Session, StageFromPanel);
        _menu.Logic.DwellSeconds = _preferences.Session.DwellSeconds > 0f ? _preferences.Session.DwellSeconds : 1.0;
        _events.Clear();
        _menu.Logic.Step(_pointers.Pointers, elapsed, _events);
        Version++;
        for (int i = 0; i < _events.Count && IsOpen; i++)
        {
            Obey(_events[i], input);
        }
    }

    private void Obey(in PanelEvent happened, in LearnerInput input)
    {
        switch (happened.Kind)
        {
            case PanelEventKind.Activated:
                Press(_menu.Definition.Widgets[happened.Widget].Id, happened.Value, input);
                break;
            case PanelEventKind.ValueChanged:
                Prefer(_menu.Change(_preferences, happened.Widget, happened.Value));
                break;
            default:
                break;
        }
    }

    private void Press(string id, double answer, in LearnerInput input)
    {
        switch (id)
        {
            case LearnerMenu.Continue:
                Close(LearnerCommand.None);
                break;
            case LearnerMenu.Next:
                Close(LearnerCommand.Next);
                break;
            case LearnerMenu.Recenter:
                Close(LearnerCommand.Recenter);
                break;
            case LearnerMenu.Height:
                Prefer(_preferences with { Session = _preferences.Session with { RaiseMeters = StandingEyeMeters - input.StageFromHead.Position.Y } });
                break;
            case LearnerMenu.Leave:
                _menu.AskToLeave(true);
                break;
            case LearnerMenu.LeaveQuestion:
                WantsToLeave = answer == 0.0;
                break;
            default:
                SayIfPhrase(LearnerMenu.PhraseOf(id));
                break;
        }
    }

    private void SayIfPhrase(int index)
    {
        if (index >= 0)
        {
            Close(LearnerCommand.None);
            Say(index, SpeechSource.Phrase);
        }
    }

    private void Prefer(LearnerPreferences wanted)
    {
        if (wanted == _preferences)
        {
            return;
        }

        LearnerPreferences bounded = wanted.Bounded();
        _hasNewSettings |= bounded.Session != _preferences.Session;
        _preferences = bounded;
        _menu.Show(bounded);
        PreferencesChanged?.Invoke(bounded);
    }

    private HandInput Resting(in HandInput hand, Hand side)
    {
        _mustLetGo[(int)side] &= Math.Max(hand.Trigger, hand.Squeeze) > LetGo || hand.Buttons.HasFlag(HandButtons.Primary);
        return IsOpen || _mustLetGo[(int)side]
            ? hand with { Trigger = 0f, Squeeze = 0f, Thumbstick = Vector2.Zero, Buttons = hand.Buttons & (HandButtons.BareHand | HandButtons.PalmToFace) }
            : hand;
    }
}
