namespace VRLab.Audio;

/// <summary>Where the mix goes. Its context is current while it lives.</summary>
internal interface IAudioOutput : IDisposable
{
    bool HasHrtf { get; }

    /// <summary>Sound up to this simulation time may leave.</summary>
    void Advance(double simulationSeconds);
}
