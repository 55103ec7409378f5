using System.Numerics;

namespace VRLab.Core.Models;

public enum LightKind
{
    /// <summary>Shines from a point to all sides.</summary>
    Point,

    /// <summary>Shines from a point into a cone around local -Z.</summary>
    Spot,

    /// <summary>A glowing rectangle in local X and Y that shines toward -Z: a luminaire, a light panel, a window.</summary>
    Rectangle,

    /// <summary>Parallel light along local -Z: the sun.</summary>
    Directional,
}

/// <summary>What switches a light; see <see cref="LightingMood"/>.</summary>
public enum LightCircuit
{
    /// <summary>The room's own lamps: on by day and in the evening.</summary>
    General,

    /// <summary>Escape lighting: on when the general circuit has failed.</summary>
    Emergency,

    /// <summary>Sun and sky through windows: by day.</summary>
    Daylight,

    /// <summary>Always on: exit signs, screens.</summary>
    Permanent,
}

/// <summary>In which light a scene is seen.</summary>
public enum LightingMood
{
    /// <summary>General, daylight and permanent lights.</summary>
    Day,

    /// <summary>General and permanent lights; windows are dark.</summary>
    Evening,

    /// <summary>The mains have failed at night: emergency and permanent lights alone.</summary>
    Emergency,
}

/// <summary>
/// A light as part of a model's node. As in glTF it shines along its own -Z. What a node emits (its glowing parts) follows its lights: a
/// node with lights is dark while none of them is on, so give each luminaire's glowing panel and its light a node of their own.
/// </summary>
/// <param name="Name">For messages and for switching it.</param>
/// <param name="Kind">Its shape.</param>
/// <param name="NodeFromLight">Where it is and where it looks, in its node's frame.</param>
/// <param name="Color">Linear RGB, largest channel about 1.</param>
/// <param name="Intensity">Candela straight ahead (a rectangle's flux in lumens over pi); lux for a directional light. An LED ceiling panel of 4,000 lm: 1,270.</param>
public sealed record ModelLight(string Name, LightKind Kind, Pose NodeFromLight, Vector3 Color, float Intensity)
{
    /// <summary>Where its light has faded to nothing; 0: where it would light a surface by less than two lux.</summary>
    public float RangeMeters { get; init; }

    /// <summary>Half angle of a spot's fully bright part.</summary>
    public float InnerConeRadians { get; init; }

    /// <summary>Half angle at which a spot's light ends.</summary>
    public float OuterConeRadians { get; init; } = MathF.PI / 4f;

    /// <summary>Half width and half height of a rectangle, along local X and Y.</summary>
    public Vector2 HalfSizeMeters { get; init; }

    public LightCircuit Circuit { get; init; } = LightCircuit.General;

    /// <summary>Asks for a shadow; the renderer grants it to the lights that matter most. A point light casts none.</summary>
    public bool CastsShadow { get; init; }

    public bool IsOn(LightingMood mood) => Circuit switch
    {
        LightCircuit.General => mood is LightingMood.Day or LightingMood.Evening,
        LightCircuit.Emergency => mood is LightingMood.Emergency,
        LightCircuit.Daylight => mood is LightingMood.Day,
        _ => true,
    };
}
