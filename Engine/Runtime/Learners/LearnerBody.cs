using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>A learner in the world: where their floor is, their head and hands, and what their eyes rest on.</summary>
internal sealed class LearnerBody(ParticipantId participant, Pose worldFromStage)
{
    /// <summary>The eyes of a standing grown person, above the floor.</summary>
    private const float StandingEyeMeters = 1.6f;
    private bool _hasInput;
    private LearnerCommand _lastCommand;

    public ParticipantId Participant { get; } = participant;

    public LearnerSettings Settings { get; private set; }

    /// <summary>Where the learner began, and where recentering puts them back.</summary>
    public Pose WorldFromStart { get; } = worldFromStage;

    /// <summary>Where the learner's own floor lies in the world; locomotion moves it.</summary>
    public Pose WorldFromStage { get; set; } = worldFromStage;

    /// <summary>The height of the floor that the learner stands on; their stage lies higher where it is raised.</summary>
    public float FloorMeters { get; private set; } = worldFromStage.Position.Y;

    public Pose WorldFromHead { get; private set; } = worldFromStage;

    public HandBody Left { get; } = new(Hand.Left);

    public HandBody Right { get; } = new(Hand.Right);

    /// <summary>The hand that words and gaze act for.</summary>
    public HandBody PointingHand => Settings.Hands == HandUse.LeftOnly ? Left : Right;

    /// <summary>What was asked for in this tick.</summary>
    public LearnerCommand Command { get; private set; }

    /// <summary>Index of the entity that the head points at, or -1.</summary>
    public int GazeEntity { get; set; } = -1;

    public long GazeTicks { get; set; }

    public TeleportAim Teleport { get; set; } = TeleportAim.None;

    /// <summary>In the safe place the learner's hands do nothing and their floor stays.</summary>
    public bool IsInSafePlace { get; private set; }

    public bool SnapTurnArmed { get; set; } = true;

    public HandBody HandOf(Hand hand) => hand == Hand.Left ? Left : Right;

    /// <summary>Stands on a floor of another height from now on.</summary>
    public void StandOn(float floorMeters)
    {
        if (floorMeters != FloorMeters)
        {
            WorldFromStage = WorldFromStage with { Position = WorldFromStage.Position + new Vector3(0f, floorMeters - FloorMeters, 0f) };
            FloorMeters = floorMeters;
        }
    }

    /// <summary>Takes new settings over; a raised floor rises or sinks at once.</summary>
    public void Apply(in LearnerSettings settings)
    {
        float rise = settings.RaiseMeters - Settings.RaiseMeters;
        WorldFromStage = WorldFromStage with { Position = WorldFromStage.Position + new Vector3(0f, rise, 0f) };
        Settings = settings;
    }

    /// <summary>Takes over what was asked for, once, and does what concerns the learner's own place.</summary>
    public void Obey(in LearnerControls controls)
    {
        Command = controls.Command == _lastCommand ? LearnerCommand.None : controls.Command;
        _lastCommand = controls.Command;
        switch (Command)
        {
            case LearnerCommand.Recenter:
                FaceAs(WorldFromStart, controls.StageFromHead);
                StandAt(WorldFromStart.Position, controls.StageFromHead);
                break;
            case LearnerCommand.CalibrateHeight:
                Apply(Settings with { RaiseMeters = StandingEyeMeters - controls.StageFromHead.Position.Y });
                break;
            case LearnerCommand.SafePlace:
                IsInSafePlace = !IsInSafePlace;
                break;
            default:
                break;
        }
    }

    /// <summary>Turns the floor about the head.</summary>
    public void TurnBy(float radians, in Pose stageFromHead)
    {
        Vector3 head = (WorldFromStage * stageFromHead).Position;
        Pose aboutHead = Pose.At(head) * new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitY, radians)) * Pose.At(-head);
        Pose turned = aboutHead * WorldFromStage;
        WorldFromStage = turned with { Orientation = DetMath.Normalize(turned.Orientation) };
    }

    /// <summary>Turns the floor until the head faces as the place does.</summary>
    public void FaceAs(in Pose worldFromPlace, in Pose stageFromHead) =>
        TurnBy(YawOf(worldFromPlace) - YawOf(WorldFromStage * stageFromHead), stageFromHead);

    public void Update(in LearnerControls controls)
    {
        WorldFromHead = WorldFromStage * controls.StageFromHead;
        ObeyHandCommand();
        Left.Update(controls.Left, WorldFromStage, !_hasInput, Settings.TogglesGrab);
        Right.Update(controls.Right, WorldFromStage, !_hasInput, Settings.TogglesGrab);
        _hasInput = true;
    }

    /// <summary>Head and hands go on being seen; nothing is done with them.</summary>
    public void Rest(in LearnerControls controls)
    {
        WorldFromHead = WorldFromStage * controls.StageFromHead;
        Teleport = TeleportAim.None;
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(WorldFromStage);
        hash.Add(WorldFromHead);
        hash.Add(GazeEntity);
        hash.Add(GazeTicks);
        hash.Add(Teleport.IsAiming);
        hash.Add(Teleport.WorldTarget);
        hash.Add(IsInSafePlace);
        Left.AddToHash(ref hash);
        Right.AddToHash(ref hash);
    }

    private void StandAt(Vector3 floorPoint, in Pose stageFromHead)
    {
        Vector3 step = floorPoint - (WorldFromStage * stageFromHead).Position;
        WorldFromStage = WorldFromStage with { Position = WorldFromStage.Position + (step with { Y = 0f }) };
        StandOn(floorPoint.Y);
    }

    private static float YawOf(in Pose pose)
    {
        Vector3 ahead = pose.Forward;
        return (float)DetMath.Atan2(-ahead.X, -ahead.Z);
    }

    private void ObeyHandCommand()
    {
        if (Command == LearnerCommand.Grab && PointingHand.IsFree)
        {
            PointingHand.IsLatched = true;
        }
        else if (Command == LearnerCommand.LetGo)
        {
            (Left.HeldEntity >= 0 && Right.HeldEntity < 0 ? Left : PointingHand).Open();
        }
    }
}
