using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>What a scenario sees of the world, and the one thing of it that it may hold: a control or socket.</summary>
public sealed partial class World : IWorldObservation
{
    public IReadOnlyList<ParticipantId> Participants => _participants;

    public Pose WorldFromHead(ParticipantId participant) => LearnerOf(participant).WorldFromHead;

    public double ControlPosition(ObjectId control) => _entityOf.TryGetValue(control, out Entity? entity) ? entity.Position : _widgets[control].Position;

    public double SecondControlPosition(ObjectId control) => _entityOf[control].SecondPosition;

    /// <summary>The torque with which a bolt or screw is tightened, newton meters.</summary>
    /// <exception cref="ProblemException">The object is neither.</exception>
    public double TorqueOn(ObjectId fastener) => _entityOf[fastener] is { Interaction: FastenerInteraction interaction } entity
        ? FastenerSystem.TorqueAt(interaction, entity.Position)
        : throw ProblemException.BadInput($"The object '{fastener}' is no fastener.", "Ask for one that has the interaction 'fastener'.");

    public bool IsHeld(ObjectId target) => _entityOf[target].IsHeld;

    public ParticipantId HolderOf(ObjectId target) =>
        _entityOf.TryGetValue(target, out Entity? entity) ? entity.IsHeld ? entity.Holder : ParticipantId.Host : _widgets[target].By;

    public bool TryGetOccupant(ObjectId socket, out ObjectId occupant)
    {
        int index = _entityOf[socket].Socketed;
        occupant = index >= 0 ? _entities[index].Id : default;
        return index >= 0;
    }

    public bool IsWorn(ObjectId wearable, ParticipantId participant) =>
        _entityOf[wearable] is { IsWorn: true } worn && worn.WornBy == participant;

    public Vector3 PositionInWorld(ObjectId target) => _entityOf[target].WorldFromMoving.Position;

    public double GazeDwellSeconds(ParticipantId participant, ObjectId target)
    {
        LearnerBody learner = LearnerOf(participant);
        return learner.GazeEntity == _entityOf[target].Index ? SimulationTime.SecondsAt(learner.GazeTicks) : 0.0;
    }

    /// <summary>Moves a control by itself; see <see cref="IWorldCommand.Animate"/>.</summary>
    public void Animate(ObjectId control, double position, double seconds) => ControlDrive.Begin(_entityOf[control], position, seconds);

    /// <summary>Lets a loose thing or a person appear, or takes them away; see <see cref="IWorldCommand.SetPresent"/>.</summary>
    public void SetPresent(ObjectId target, bool isPresent, Pose? worldFromObject = null) =>
        _presence.Set(_entityOf[target], isPresent, worldFromObject, _entities, _events);

    /// <summary>Sends a person of the scenario somewhere.</summary>
    public void Send(ObjectId walker, WalkOrder order) => _walks.Send(_entityOf[walker], order, _learners);

    public void SetBlocked(ObjectId control, bool isBlocked) => _entityOf[control].IsBlocked = isBlocked;
}
