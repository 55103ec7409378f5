namespace VRLab.Audio;

/// <summary>How a room answers sound.</summary>
/// <param name="ReverberationSeconds">Time in which sound dies away by 60 dB.</param>
/// <param name="WetGain">Level of the room's answer against the direct sound at one meter, 0 to 1.</param>
public readonly record struct RoomAcoustics(float ReverberationSeconds, float WetGain)
{
    public static RoomAcoustics Outdoors => new(0f, 0f);

    /// <summary>
    /// From volume, surface and mean absorption. The level is that of the diffuse field, 4 / A against the direct sound's Q / (4 pi r²)
    /// at one meter (Kuttruff, "Room Acoustics", section 5.1), as amplitude.
    /// </summary>
    public static RoomAcoustics Of(float volumeCubicMeters, float surfaceSquareMeters, float meanAbsorption)
    {
        float absorption = Math.Clamp(meanAbsorption, 0.01f, 0.99f);
        double seconds = 0.161 * volumeCubicMeters / (surfaceSquareMeters * -Math.Log(1.0 - absorption));
        double roomConstant = surfaceSquareMeters * absorption / (1.0 - absorption);
        double ratio = 4.0 / roomConstant * 4.0 * Math.PI;
        return new RoomAcoustics((float)Math.Clamp(seconds, 0.1, 20.0), (float)Math.Min(1.0, Math.Sqrt(ratio)));
    }
}
