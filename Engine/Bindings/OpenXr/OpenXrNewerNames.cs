namespace VRLab.Bindings.OpenXr;

/// <summary>Extensions that add names only and are younger than Debian 12's header (1.0.20).</summary>
public static class OpenXrNewerNames
{
    /// <summary>Pinch, poke, aim and grasp as actions from tracked hands (OpenXR 1.1 specification, XR_EXT_hand_interaction).</summary>
    public const string XR_EXT_HAND_INTERACTION_EXTENSION_NAME = "XR_EXT_hand_interaction";

    public const string HandInteractionProfile = "/interaction_profiles/ext/hand_interaction_ext";

    public const string XR_EXT_USER_PRESENCE_EXTENSION_NAME = "XR_EXT_user_presence";
}
