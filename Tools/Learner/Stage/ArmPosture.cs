using System.Numerics;
using VRLab.Core;

namespace VRLab.Learner;

/// <summary>
/// Where an arm's parts lie that no tracker sees, from the head and the hand: for drawing only. World space, meters;
/// allocates nothing.
/// </summary>
internal static class ArmPosture
{
    public const float UpperArmMeters = 0.29f;
    public const float ForearmMeters = 0.26f;

    /// <summary>How far a wrist bends; a hand that is tracked beyond this is drawn turned around the bar that it holds.</summary>
    private const float WristBendRadians = 0.5f;

    /// <summary>How far a shoulder comes along when a hand reaches farther than the arm is long.</summary>
    public const float ShoulderReachMeters = 0.12f;

    /// <summary>Where a right hand's wrist lies in its grip frame, as the kit's hands have it.</summary>
    private static readonly Vector3 WristInRightGrip = new(0.03f, 0.085f, 0.002f);

    /// <summary>What the head nods about; the same point of a level head and of the torso.</summary>
    private static readonly Vector3 NeckInHead = new(0f, -0.09f, 0.09f);

    private static readonly Vector3 RightShoulderInTorso = new(0.19f, -0.25f, 0.09f);

    /// <summary>Where the head would be if it were level on its neck, turned about +Y only; also where the head looks straight down.</summary>
    public static Pose TorsoOf(in Pose worldFromHead)
    {
        Vector3 ahead = worldFromHead.Forward;
        Vector3 up = worldFromHead.TransformDirection(Vector3.UnitY);
        Vector3 heading = (ahead * up.Y) - (up * ahead.Y);
        Quaternion facing = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.Atan2(-heading.X, -heading.Z));
        return new Pose(worldFromHead.TransformPoint(NeckInHead) - Vector3.Transform(NeckInHead, facing), facing);
    }

    /// <summary>The shoulder, come forward where the hand is farther away than the arm is long.</summary>
    public static Vector3 ShoulderOf(in Pose worldFromTorso, Hand hand, Vector3 wrist)
    {
        Vector3 rest = worldFromTorso.TransformPoint(RightShoulderInTorso * SideOf(hand));
        Vector3 reach = wrist - rest;
        float length = reach.Length();
        float missing = Math.Clamp(length - UpperArmMeters - ForearmMeters, 0f, ShoulderReachMeters);
        return rest + (reach * (missing / Math.Max(length, 0.01f)));
    }

    public static Vector3 WristOf(in Pose worldFromGrip, Hand hand) => worldFromGrip.TransformPoint(WristInRightGrip * SideOf(hand));

    /// <summary>The elbow of two bones between shoulder and wrist (law of cosines), hanging down and a little outward.</summary>
    public static Vector3 Elbow(in Pose worldFromTorso, Hand hand, Vector3 shoulder, Vector3 wrist)
    {
        Vector3 wish = worldFromTorso.TransformDirection(new Vector3(0.4f, -1f, 0.25f) * SideOf(hand));
        return MiddleJoint(shoulder, wrist, UpperArmMeters, ForearmMeters, wish);
    }

    /// <summary>Where two bones meet between the ends of a limb, on the side that is wished for; where the ends are too far apart, on the line between them.</summary>
    public static Vector3 MiddleJoint(Vector3 root, Vector3 end, float upperMeters, float lowerMeters, Vector3 wish)
    {
        Vector3 reach = end - root;
        float length = Math.Clamp(reach.Length(), Math.Abs(upperMeters - lowerMeters) + 0.05f, (upperMeters + lowerMeters) * 0.999f);
        Vector3 along = Vector3.Normalize(reach + new Vector3(0f, -1e-4f, 0f));
        Vector3 across = Vector3.Normalize(wish - (along * Vector3.Dot(wish, along)) + new Vector3(1e-5f, 0f, 0f));
        float forward = ((upperMeters * upperMeters) + (length * length) - (lowerMeters * lowerMeters)) / (2f * length);
        float aside = MathF.Sqrt(Math.Max(0f, (upperMeters * upperMeters) - (forward * forward)));
        return root + (along * forward) + (across * aside);
    }

    /// <summary>The grip pose turned about the held bar (its Z) as far as the wrist cannot bend toward the elbow.</summary>
    public static Pose WithinWristBend(in Pose worldFromGrip, Vector3 elbow)
    {
        Vector3 toElbow = worldFromGrip.Inverse.TransformPoint(elbow);
        if ((toElbow.X * toElbow.X) + (toElbow.Y * toElbow.Y) < 0.0025f)
        {
            return worldFromGrip;
        }

        float bend = MathF.Atan2(-toElbow.X, toElbow.Y);
        float turn = bend - Math.Clamp(bend, -WristBendRadians, WristBendRadians);
        return worldFromGrip * new Pose(Vector3.Zero, Quaternion.CreateFromAxisAngle(Vector3.UnitZ, turn));
    }

    private static Vector3 SideOf(Hand hand) => new(hand == Hand.Left ? -1f : 1f, 1f, 1f);
}
