using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// The room, what lies in it and who is there, advanced one fixed tick at a time. Single-threaded; a tick allocates
/// nothing after warm-up. Objects keep the order they were added in, and everything is decided in that order.
/// </summary>
public sealed partial class World
{
    private readonly PhysicsWorld _physics;
    private readonly List<Entity> _entities = [];
    private readonly Dictionary<ObjectId, Entity> _entityOf = [];
    private readonly List<LearnerBody> _learners = [];
    private readonly List<LearnerControls> _controls = [];
    private readonly List<ParticipantId> _participants = [];
    private readonly List<WorldEvent> _events = new(32);
    private readonly WalkableArea _walkableArea;
    private readonly SocketSystem _sockets;
    private readonly WearSystem _wear;
    private readonly GrabSystem _grabs;
    private readonly HoverSystem _hovers;
    private readonly ActivationSystem _activation;
    private readonly FistSystem _fists;
    private readonly ControlSystem _controlSystem;
    private readonly KeySystem _keys;
    private readonly ReturnSystem _returns;
    private readonly HapticSystem _haptics;
    private readonly ForceSystem _forces;
    private readonly PourSystem _pouring = new();
    private readonly CableSystem _cables;
    private readonly TeleportSystem _teleports;
    private readonly Storeys _storeys;
    private readonly WalkSystem _walks = new();
    private readonly PresenceSystem _presence;

    /// <param name="walkableArea">Where sticks may carry learners.</param>
    /// <param name="stairs">Of the building; world frame.</param>
    public World(WalkableArea walkableArea, IReadOnlyList<StairData>? stairs = null)
    {
        _storeys = new Storeys(stairs ?? []);
        _walkableArea = walkableArea;
        _physics = PhysicsBodies.CreateWorld();
        _sockets = new SocketSystem(_physics);
        _wear = new WearSystem(_physics);
        _presence = new PresenceSystem(_physics, _sockets);
        _grabs = new GrabSystem(_physics, _sockets, _wear);
        _hovers = new HoverSystem(new TargetFinder(_physics), _pointers);
        _activation = new ActivationSystem(_grabs);
        _fists = new FistSystem(_physics);
        _controlSystem = new ControlSystem(_physics);
        _keys = new KeySystem(_grabs);
        _returns = new ReturnSystem(_physics, _sockets, walkableArea);
        _haptics = new HapticSystem(_physics);
        _forces = new ForceSystem(_grabs);
        _cables = new CableSystem(_physics);
        _teleports = new TeleportSystem(_physics, walkableArea, _storeys);
    }

    /// <summary>What participants did in the last tick; valid until the next.</summary>
    public ReadOnlySpan<WorldEvent> Events => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_events);

    /// <summary>What hands felt in the last tick; valid until the next.</summary>
    public ReadOnlySpan<HapticPulse> Haptics => _haptics.Pulses;

    /// <summary>What hands began, changed or ceased to exert in the last tick; valid until the next.</summary>
    public ReadOnlySpan<HandForce> Forces => _forces.Forces;

    /// <summary>How many objects there are; their indices run in the order they were added.</summary>
    public int ObjectCount => _entities.Count;

    public ObjectId IdOf(int index) => _entities[index].Id;

    public Pose WorldFromMoving(int index) => _entities[index].WorldFromMoving;

    public double PositionOf(int index) => _entities[index].Position;

    public double SecondPositionOf(int index) => _entities[index].SecondPosition;

    /// <summary>True where the object has a second axis.</summary>
    public bool HasSecondPosition(int index) => _entities[index].Interaction is JoystickInteraction;

    /// <summary>What a participant's hand is about to act on.</summary>
    public Hover HoverOf(ParticipantId participant, Hand hand)
    {
        HoverState hover = LearnerOf(participant).HandOf(hand).Hover;
        return hover.Kind == HoverKind.None ? Hover.None : new Hover(hover.Kind, _entities[hover.Entity].Id);
    }

    /// <summary>Where a participant would teleport to: aiming or not, allowed or not, with which hand.</summary>
    public (bool IsAiming, Hand Hand, bool IsAllowed, Vector3 WorldTarget) TeleportOf(ParticipantId participant)
    {
        TeleportAim aim = LearnerOf(participant).Teleport;
        return (aim.IsAiming, aim.Hand, aim.IsAllowed, aim.WorldTarget);
    }

    public bool IsInSafePlace(ParticipantId participant) => LearnerOf(participant).IsInSafePlace;

    /// <summary>True while a learner is in the safe place: nothing moves, and no time passes for the scenario.</summary>
    public bool IsAtRest
    {
        get
        {
            bool isAtRest = false;
            for (int i = 0; i < _learners.Count; i++)
            {
                isAtRest |= _learners[i].IsInSafePlace;
            }

            return isAtRest;
        }
    }

    /// <summary>Liquid that ran beside, cubic meters.</summary>
    public double SpilledCubicMeters => _pouring.SpilledCubicMeters;

    /// <summary>True where the object's pose can change in the course of a session.</summary>
    public bool CanMove(int index) => _entities[index].IsControl || _entities[index].IsLoose || _entities[index].Walk is not null;

    public bool IsSocket(int index) => _entities[index].Interaction is SocketInteraction;

    /// <summary>Adds an object with what a learner can do to it; null is scenery that only stands in the way.</summary>
    /// <exception cref="ProblemException">The id exists already, or the model lacks the part that the interaction moves.</exception>
    public void Add(ObjectId id, ModelAsset model, Pose worldFromObject, Interaction? interaction)
    {
        Entity entity = EntityFactory.Create(_entities.Count, id, model, worldFromObject, interaction);
        if (!_entityOf.TryAdd(id, entity))
        {
            throw ProblemException.BadInput($"The object '{id}' exists twice.", "Give each object of a scenario its own id.");
        }

        _entities.Add(entity);
        entity.Walk = interaction is WalkerInteraction ? WalkSystem.Begin(entity) : null;
        PhysicsBodies.Add(_physics, entity, model);
    }

    /// <summary>Puts objects into the sockets that hold them at the start; call once, after the last <see cref="Add"/>.</summary>
    public void FillSockets()
    {
        foreach (Entity socket in _entities)
        {
            if (socket.Interaction is SocketInteraction { Initially: { } item })
            {
                _sockets.Place(_entityOf[item], socket);
            }
        }
    }

    public void Join(ParticipantId participant, Pose worldFromStage)
    {
        _participants.Add(participant);
        _learners.Add(new LearnerBody(participant, worldFromStage));
        _fists.Join(_learners[^1]);
        _forces.Join(_learners[^1]);
        _controls.Add(default);
    }

    public void SetControls(ParticipantId participant, in LearnerControls controls) =>
        _controls[_participants.IndexOf(participant)] = controls;

    public void SetSettings(ParticipantId participant, in LearnerSettings settings) => LearnerOf(participant).Apply(settings);

    public LearnerSettings SettingsOf(ParticipantId participant) => LearnerOf(participant).Settings;

    public Pose WorldFromStage(ParticipantId participant) => LearnerOf(participant).WorldFromStage;

    /// <summary>
    /// Advances one tick: learners, what their hands take and let go, physics, controls, tools, gaze. While a learner is in the safe place
    /// everything stands still but learners' heads and hands.
    /// </summary>
    public void Step()
    {
        _events.Clear();
        MoveLearners();
        if (IsAtRest)
        {
            _pointers.Clear();
            _haptics.Clear();
            _forces.Clear();
            _strikes.Clear();
            return;
        }

        _walks.Update(_entities, _learners);
        _fists.Update();
        PullCables();
        _controlSystem.BeforeStep(_entities, _learners);
        _physics.Step(SimulationTime.TimestepSeconds);
        ReadStrikes();
        _controlSystem.AfterStep(_entities, _events);
        ReadPoses();
        UpdateOtherControls();
        ToolSystem.Update(_entities, _learners, _events);
        _pouring.Update(_entities, _learners, _events);
        UpdateGaze();
        UpdatePointers();
        _returns.Update(_entities);
        _presence.Update(_entities, _events);
        _haptics.Update(_learners, _entities, _events);
        _forces.Update(_entities);
    }

    public void AddToHash(ref StateHash physics, ref StateHash interaction)
    {
        _physics.AddToHash(ref physics);
        foreach (Entity entity in _entities)
        {
            entity.AddToHash(ref interaction);
        }

        foreach (LearnerBody learner in _learners)
        {
            learner.AddToHash(ref interaction);
        }

        _pouring.AddToHash(ref interaction);
    }

    private void MoveLearners()
    {
        for (int i = 0; i < _learners.Count; i++)
        {
            LearnerBody learner = _learners[i];
            LearnerControls controls = InputMapping.Apply(_controls[i], learner.Settings);
            learner.Obey(controls);
            if (learner.Command == LearnerCommand.Next)
            {
                _events.Add(new WorldEvent(WorldEventKind.AskedForNext, learner.Participant, learner.PointingHand.Side, new ObjectId(string.Empty)));
            }

            if (learner.IsInSafePlace)
            {
                learner.Rest(controls);
                continue;
            }

            Locomotion.Apply(learner, controls, _walkableArea, _entities);
            _teleports.Update(learner, controls, _entities);
            learner.StandOn(_storeys.HeightUnder((learner.WorldFromStage * controls.StageFromHead).Position, learner.FloorMeters));
            learner.Update(controls);
            MoveHand(learner, learner.Left);
            MoveHand(learner, learner.Right);
        }
    }

    private void MoveHand(LearnerBody learner, HandBody hand)
    {
        _hovers.Update(learner, hand, _entities);
        hand.IsWorking = hand.HeldEntity >= 0 && _entities[hand.HeldEntity] is { Interaction: ToolInteraction, TipTarget: >= 0 } tool
            && _entities[tool.TipTarget].Interaction is FastenerInteraction;
        if (ToolSystem.TryPullPin(learner, hand, _entities, _events))
        {
            hand.Open();
            return;
        }

        _grabs.Update(learner, hand, _entities, _events);
        _activation.Update(learner, hand, _entities, _events);
    }

    private void ReadPoses()
    {
        for (int i = 0; i < _entities.Count; i++)
        {
            Entity entity = _entities[i];
            if (entity.HasBody)
            {
                entity.WorldFromMoving = PhysicsBodies.PoseOf(_physics, entity);
            }
            else if (entity.IsWorn)
            {
                entity.WorldFromMoving = LearnerOf(entity.WornBy).WorldFromHead;
            }
        }
    }

    private void PullCables()
    {
        for (int i = 0; i < _entities.Count; i++)
        {
            if (_entities[i].Interaction is CableInteraction cable)
            {
                _cables.Update(_entityOf[cable.From], _entityOf[cable.To], (float)cable.LengthMeters);
            }
        }
    }

    private void UpdateOtherControls()
    {
        for (int i = 0; i < _entities.Count; i++)
        {
            switch (_entities[i].Interaction)
            {
                case ButtonInteraction:
                    ButtonSystem.Update(_entities[i], _learners, _events);
                    break;
                case ToggleInteraction:
                    ToggleSystem.Update(_entities[i], _learners);
                    break;
                case JoystickInteraction:
                    JoystickSystem.Update(_entities[i], _learners, _events);
                    break;
                case FastenerInteraction:
                    FastenerSystem.Update(_entities[i], _entities, _learners, _events);
                    break;
                case KnobInteraction { Key: { } key }:
                    _keys.Update(_entities[i], _entityOf[key], _entities, _learners, _events);
                    break;
                default:
                    break;
            }
        }
    }

    private void UpdateGaze()
    {
        for (int i = 0; i < _learners.Count; i++)
        {
            GazeSystem.Update(_learners[i], _entities, _events);
        }
    }

    private LearnerBody LearnerOf(ParticipantId participant)
    {
        int index = _participants.IndexOf(participant);
        return index >= 0
            ? _learners[index]
            : throw ProblemException.BadInput($"{participant} is not in this session.", "Join before sending input.");
    }
}
