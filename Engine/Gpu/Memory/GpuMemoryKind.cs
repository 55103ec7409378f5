namespace VRLab.Gpu;

/// <summary>Who writes and who reads.</summary>
public enum GpuMemoryKind
{
    /// <summary>The device alone; filled through <see cref="GpuUploader"/>.</summary>
    DeviceLocal,

    /// <summary>Written by the program each frame, read by the device; mapped and coherent.</summary>
    Upload,

    /// <summary>Written by the device, read by the program; mapped, coherent and cached where possible.</summary>
    Readback,
}
