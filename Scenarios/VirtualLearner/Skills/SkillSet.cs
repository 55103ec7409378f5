using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>What the virtual learner can do with its body, and how it reads a condition as something to do.</summary>
internal sealed partial class SkillSet
{
    private readonly Scenario _scenario;
    private readonly Func<ObjectId, ObjectGeometry> _geometryOf;
    private readonly SessionMirror _mirror;
    private readonly BodyState _body;
    private readonly StoreyPlans _floor;
    private readonly KnownPanels _panels;
    private readonly ParticipantId _participant;
    private readonly HashSet<ObjectId> _pulledPins = [];
    private readonly LearnerSettings _settings;
    private readonly LearnerPart? _part;

    public SkillSet(
        Scenario scenario, Func<ObjectId, ObjectGeometry> geometryOf, SessionMirror mirror, ParticipantId participant, BodyState body, LearnerSettings settings, LearnerPart? part)
    {
        _part = part;
        _settings = settings;
        _participant = participant;
        _scenario = scenario;
        _geometryOf = geometryOf;
        _mirror = mirror;
        _body = body;
        _panels = new KnownPanels(scenario, mirror);
        _floor = new StoreyPlans(part?.Stairs ?? [], height => SurveyFloor(scenario, geometryOf, part, height));
    }

    /// <summary>Told of each phrase as it begins to be said.</summary>
    public Action<string> Speak { get; set; } = _ => { };

    /// <summary>Told in plain words of what cannot be done.</summary>
    public Action<string> Failed { get; set; } = _ => { };

    /// <summary>Whether what is being brought about is not asked for any more: somebody has done it, or it was excused.</summary>
    public Func<bool> IsOver { get; set; } = () => false;

    /// <summary>Looks only in passing, and waits for nothing.</summary>
    public bool Hurries { get; set; }

    /// <summary>Turns on where a stop already holds.</summary>
    public bool Strains { get; set; }

    /// <summary>Does what makes the condition come true. Guards and negations ask for nothing.</summary>
    public IEnumerator BringAbout(Condition condition)
    {
        switch (condition)
        {
            case ControlAt control:
                yield return MoveControl(control);
                break;
            case TipTouches tip:
                yield return BringTip(tip.Tool, tip.Target);
                break;
            case ControlWithin within:
                yield return MoveWithin(within);
                break;
            case Pressed pressed:
                yield return Poke(pressed.Button);
                break;
            case Said said:
                yield return Call(said);
                break;
            case HandedOver handed:
                yield return HandOver(handed);
                break;
            case Worn worn:
                yield return PutOn(worn.Object);
                break;
            case Held held:
                yield return PickUp(held.Object);
                yield return HoldLight(held.Object);
                break;
            case Rhythm rhythm:
                yield return Beat(rhythm);
                break;
            case Touched touched:
                yield return Tap(touched.Object);
                break;
            case Counted counted:
                yield return Repeat(counted);
                break;
            case InSocket socket:
                yield return CarryTo(socket.Object, socket.Socket);
                break;
            case SocketEmpty socket:
                yield return TakeAway(socket.Socket);
                break;
            case LookedAt look:
                yield return Study(look.Object, look.Seconds);
                break;
            case Near near:
                yield return StandBefore(near.Object, _bodyFromCarryingHand is null ? StandOffMeters : LadenStandOffMeters);
                break;
            case ObjectNear near when IsWalker(near.Object):
                yield return AwaitWalker(near);
                break;
            case ProcessAt process:
                yield return Watch(process);
                break;
            case ByRole by when _part is null || (by.Role == _part.Role) != by.IsOthers:
                yield return BringAbout(by.Inner);
                break;
            case Lasting lasting:
                yield return BringAbout(lasting.Inner);
                yield return Pause(Hurries ? 0 : lasting.Seconds);
                break;
            case AllOf all when AreTwoTips(all) && _settings.Hands == HandUse.Both:
                yield return BringTips((TipTouches)all.Children[0], (TipTouches)all.Children[1]);
                break;
            case AllOf all when AreTwoTips(all):
                yield return BringTipsInTurn((TipTouches)all.Children[0], (TipTouches)all.Children[1]);
                break;
            case AllOf all:
                yield return InOrder(all.Children);
                break;
            case InSequence sequence:
                yield return InOrder(sequence.Children);
                break;
            case InAnyOrder any:
                yield return InOrder(any.Children);
                break;
            case AnyOf any when any.InBranches(_mirror.IsTaken) is { } possible:
                yield return BringAbout(possible);
                break;
            default:
                break;
        }
    }

    public static IEnumerator Pause(double seconds)
    {
        for (long ticks = SimulationTime.TicksFrom(seconds); ticks > 0; ticks--)
        {
            yield return null;
        }
    }

    public static IEnumerator WaitUntil(Func<bool> condition, double patienceSeconds)
    {
        for (long ticks = SimulationTime.TicksFrom(patienceSeconds); ticks > 0 && !condition(); ticks--)
        {
            yield return null;
        }
    }

    private IEnumerator InOrder(IReadOnlyList<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            yield return BringAbout(condition);
        }
    }

    /// <summary>Looks at the instrument that shows the quantity; the plan itself waits for the value.</summary>
    private IEnumerator Watch(ProcessAt process)
    {
        foreach (SceneObject item in _scenario.Objects)
        {
            if (item.Shown.Any(shown => shown.Quantity == process.Quantity))
            {
                yield return LookTo(item.WorldFromObject.Position);
                break;
            }
        }

        if (Hurries)
        {
            yield break;
        }

        yield return WaitUntil(() => IsReached(process), patienceSeconds: 60.0);
        yield return Pause(process.HoldSeconds);
    }

    private bool IsReached(ProcessAt process)
    {
        double value = _mirror.ProcessValue(process.Quantity);
        return process.Comparison == Comparison.AtMost ? value <= process.Value : value >= process.Value;
    }

    private Pose WorldFrom(ObjectId target)
    {
        if (_mirror.TryGetPose(target, out Pose pose))
        {
            return pose;
        }

        SceneObject item = _scenario.ObjectOf(target);
        foreach (SceneObject socket in _scenario.Objects)
        {
            if (socket.Interaction is SocketInteraction { Initially: { } occupant } && occupant == target)
            {
                return socket.WorldFromObject * _geometryOf(socket.Id).ObjectFromSocket;
            }
        }

        return item.WorldFromObject;
    }

    private static Vector3 Horizontal(Vector3 v) => v with { Y = 0f };
}
