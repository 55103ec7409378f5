using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>What feeds a luminaire, and so when it shines.</summary>
public enum LuminaireFeed
{
    /// <summary>Switched on by day and in the evening; dark when the supply fails.</summary>
    Mains,

    /// <summary>Own battery: shines when the supply fails.</summary>
    Battery,

    /// <summary>A window: shines by day.</summary>
    Daylight,
}

/// <summary>
/// A glowing rectangle in the local XZ plane that shines along local -Y. Its picture is drawn by the node
/// <see cref="RoomData.GlowNode"/> of the same feed; this is the light that it throws.
/// </summary>
/// <param name="ModelFromLuminaire">Middle and direction.</param>
/// <param name="HalfSizeMeters">Half length along local X and half width along local Z.</param>
/// <param name="Radiance">Linear RGB, in units where a white wall in the light is about 1.</param>
/// <param name="Feed">When it shines.</param>
public sealed record LuminaireData(Pose ModelFromLuminaire, Vector2 HalfSizeMeters, Vector3 Radiance, LuminaireFeed Feed);

/// <summary>A room within a model: its box, what lights it and how it sounds. Model frame, meters.</summary>
/// <param name="Name">Unique within the model.</param>
/// <param name="Minimum">Corner of the air inside the walls.</param>
/// <param name="Maximum">The opposite corner.</param>
/// <param name="Luminaires">All lamps and windows.</param>
/// <param name="MeanAbsorption">Sound absorption coefficient averaged over all surfaces, 0 .. 1, about 1 kHz.</param>
public sealed record RoomData(string Name, Vector3 Minimum, Vector3 Maximum, IReadOnlyList<LuminaireData> Luminaires, float MeanAbsorption)
{
    /// <summary>Anchors of this prefix are views that show the room well; they look along -Z.</summary>
    public const string CameraPrefix = "camera/";

    /// <summary>Anchors of this prefix are places where a scenario puts what people work at.</summary>
    public const string StationPrefix = "station/";

    public float VolumeCubicMeters
    {
        get
        {
            Vector3 size = Maximum - Minimum;
            return size.X * size.Y * size.Z;
        }
    }

    public float SurfaceSquareMeters
    {
        get
        {
            Vector3 size = Maximum - Minimum;
            return 2f * ((size.X * size.Y) + (size.Y * size.Z) + (size.Z * size.X));
        }
    }

    /// <summary>Time in which sound dies away by 60 dB (Eyring, "Reverberation Time in Dead Rooms", 1930, with 0.161 s/m).</summary>
    public float ReverberationSeconds =>
        0.161f * VolumeCubicMeters / (SurfaceSquareMeters * -(float)DetMath.Log(1.0 - Math.Clamp(MeanAbsorption, 0.01f, 0.99f)));

    /// <summary>Name of the node that holds all glowing faces of a feed, so that a renderer can darken them together.</summary>
    public static string GlowNode(LuminaireFeed feed) => feed switch
    {
        LuminaireFeed.Mains => "glow-mains",
        LuminaireFeed.Battery => "glow-battery",
        _ => "glow-daylight",
    };
}
