using VRLab.Core.Images;

namespace VRLab.Interface;

/// <summary>Pictures with their captions.</summary>
internal static class PicturePainter
{
    private const float CaptionMeters = PanelMetrics.NoteLineMeters * 1.3f;

    public static void Image(PanelBrush brush, ImageWidget widget, IPanelSource source, PanelRectangle box)
    {
        PanelRectangle frame = box.TopStrip(Math.Max(0f, box.Height - CaptionMeters));
        brush.Write(brush.In(widget.Caption), box with { Height = Math.Min(CaptionMeters, box.Height) }, brush.Theme.NoteInk, PanelMetrics.NoteLineMeters, TextPlacement.Center);
        brush.Drawing.Plate(frame, brush.Theme.Surface);
        if (source.ImageOf(widget.File) is { } image)
        {
            PanelRectangle before = brush.Drawing.Clip(frame);
            brush.Drawing.Picture(image, Placed(image.Pixels, widget.Fit, frame));
            brush.Drawing.Clip(before);
        }
        else
        {
            brush.Write("⚠", frame, brush.Theme.Warning, PanelMetrics.TitleLineMeters, TextPlacement.Center);
        }
    }

    private static PanelRectangle Placed(RgbaImage pixels, PictureFit fit, PanelRectangle frame)
    {
        if (fit == PictureFit.Stretch)
        {
            return frame;
        }

        float acrossMeters = frame.Width / pixels.Width;
        float upMeters = frame.Height / pixels.Height;
        float pixelMeters = fit == PictureFit.Whole ? Math.Min(acrossMeters, upMeters) : Math.Max(acrossMeters, upMeters);
        (float width, float height) = (pixels.Width * pixelMeters, pixels.Height * pixelMeters);
        return new PanelRectangle(frame.Center.X - (width * 0.5f), frame.Center.Y - (height * 0.5f), width, height);
    }
}
