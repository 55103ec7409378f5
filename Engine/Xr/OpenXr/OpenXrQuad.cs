using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>One quad layer (OpenXR specification, "XrCompositionLayerQuad") with its swapchain.</summary>
internal sealed class OpenXrQuad(OpenXrSession session, OpenXrSwapchain swapchain, OpenXrQuads owner) : IXrQuad
{
    private XrCompositionLayerQuad _layer = XrCompositionLayerQuad.New();
    private bool _isAcquired;
    private bool _hasContent;
    private bool _isShown;

    public uint Width => swapchain.Width;

    public uint Height => swapchain.Height;

    public VkFormat Format => swapchain.Format;

    public bool IsShown => _isShown && _hasContent;

    public bool TryAcquire(out GpuImage? image)
    {
        image = null;
        if (_isAcquired || !session.Lives(swapchain.Acquire(out int index)))
        {
            return false;
        }

        _isAcquired = true;
        image = swapchain.Image(index);
        return true;
    }

    public void Show(in Pose stageFromQuad, Vector2 sizeMeters, uint shownWidth, uint shownHeight)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shownWidth, Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shownHeight, Height);
        _isShown = true;
        _layer.layerFlags = XrCompositionLayerFlags.BlendTextureSourceAlpha;
        _layer.eyeVisibility = XrEyeVisibility.Both;
        _layer.pose = stageFromQuad.ToXr();
        _layer.size = new XrExtent2Df { width = sizeMeters.X, height = sizeMeters.Y };
        _layer.subImage.swapchain = swapchain.Handle;
        _layer.subImage.imageRect.extent = new XrExtent2Di { width = (int)shownWidth, height = (int)shownHeight };
    }

    public void Hide() => _isShown = false;

    /// <summary>Gives the image back that was drawn in this frame; false where the session is gone.</summary>
    public bool Release()
    {
        if (!_isAcquired)
        {
            return true;
        }

        (_isAcquired, _hasContent) = (false, true);
        return session.Lives(swapchain.Release());
    }

    public XrCompositionLayerQuad LayerIn(XrSpace stage) => _layer with { space = stage };

    public void Dispose()
    {
        if (owner.Forget(this))
        {
            swapchain.Dispose();
        }
    }
}
