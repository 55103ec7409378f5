using System.Numerics;
using VRLab.Core;

namespace VRLab.Tutor.Captions;

/// <summary>Where a learner has to turn to see what a caption speaks about.</summary>
public enum CaptionDirection
{
    Ahead,
    Left,
    Right,
    Up,
    Down,
    Behind,
}

/// <summary>Finds the direction from the head, and writes it beside the speaker's name: as a sign, never by color.</summary>
public static class CaptionDirections
{
    /// <summary>Within this of straight ahead a headset shows it well; beyond, an arrow points. Coming back, it goes a little later.</summary>
    private const double OutOfViewRadians = 0.65;
    private const double InViewRadians = 0.5;
    private const double BehindRadians = 2.4;

    public static CaptionDirection Of(in Pose worldFromHead, Vector3 sourceInWorld, CaptionDirection before)
    {
        Vector3 seen = worldFromHead.Inverse.TransformPoint(sourceInWorld);
        double away = DetMath.Atan2(Math.Sqrt((seen.X * seen.X) + (seen.Y * seen.Y)), -seen.Z);
        if (away < (before == CaptionDirection.Ahead ? OutOfViewRadians : InViewRadians))
        {
            return CaptionDirection.Ahead;
        }

        if (away > BehindRadians)
        {
            return CaptionDirection.Behind;
        }

        bool isSideways = Math.Abs(seen.X) >= Math.Abs(seen.Y);
        return isSideways ? seen.X < 0f ? CaptionDirection.Left : CaptionDirection.Right : seen.Y > 0f ? CaptionDirection.Up : CaptionDirection.Down;
    }

    public static string Mark(CaptionDirection direction, string speaker) => direction switch
    {
        CaptionDirection.Left => $"◀ {speaker}",
        CaptionDirection.Right => $"{speaker} ▶",
        CaptionDirection.Up => $"▲ {speaker}",
        CaptionDirection.Down => $"▼ {speaker}",
        CaptionDirection.Behind => $"↻ {speaker}",
        _ => speaker,
    };
}
