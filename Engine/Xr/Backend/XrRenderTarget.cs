using VRLab.Gpu;

namespace VRLab.Xr;

/// <summary>
/// The image to draw one frame into: a layer for each eye (left 0, right 1), or one layer in a mono window; its view spans all layers, for
/// a multiview pass. Its content is undefined when it is acquired; leave it in use as <see cref="GpuImageUse.ColorAttachment"/>, with
/// the drawing submitted to the device's queue, before the frame ends. Read a screenshot back between submission and end.
/// </summary>
/// <param name="Image">Owned by the backend; its description has size, format and layers, which stay the same until <see cref="IXrBackend.Capabilities"/> change.</param>
/// <param name="Index">Tells images of the same backend apart, from 0.</param>
public readonly record struct XrRenderTarget(GpuImage Image, int Index);
