using VRLab.Core.Images;

namespace VRLab.Rendering;

public sealed partial class OffscreenTarget
{
    /// <summary>Writes the picture of one view as a PNG file.</summary>
    public void Screenshot(string path, int view = 0) =>
        PngWriter.Save(path, (int)Attachments.Width, (int)Attachments.Height, Read(view));
}
